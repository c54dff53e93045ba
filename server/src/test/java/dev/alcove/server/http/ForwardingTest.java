package dev.alcove.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever writes an address into a header is not believed, unless it is the proxy. */
class ForwardingTest {
    private static final String PROXY = "127.0.0.1";
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    private static Forwarding through(String... proxies) {
        return Forwarding.through(Optional.of(ranges(proxies)), false);
    }

    private static List<AddressRange> ranges(String... proxies) {
        return List.of(proxies).stream()
                .map(text -> AddressRange.parse(text).orElseThrow())
                .toList();
    }

    private Optional<String> address(Forwarding forwarding, String peer) {
        return forwarding.said(headers, peer).address();
    }

    @Test
    void theClientsOwnLineIsNotBelieved() {
        headers.add("X-Forwarded-For", "203.0.113.9").add("X-Forwarded-For", "198.51.100.7");
        var usual = Forwarding.through(Optional.empty(), false);
        assertThat(address(usual, PROXY)).contains("198.51.100.7");
        assertThat(address(through(PROXY), PROXY)).contains("198.51.100.7");
        headers.set("X-Forwarded-For", "203.0.113.9, 198.51.100.7");
        assertThat(address(usual, PROXY)).contains("198.51.100.7");
    }

    @Test
    void whoIsNoProxyIsNotBelieved() {
        headers.add("X-Forwarded-For", "203.0.113.9").add("X-Forwarded-Proto", "https");
        assertThat(address(through("10.0.0.0/8"), "192.0.2.1")).isEmpty();
        assertThat(through("10.0.0.0/8").said(headers, "192.0.2.1").scheme()).isEmpty();
        assertThat(address(Forwarding.through(Optional.empty(), false), "192.0.2.1")).isEmpty();
        assertThat(address(Forwarding.none(), PROXY)).isEmpty();
        assertThat(address(through("10.0.0.0/8"), "10.1.2.3")).contains("203.0.113.9");
        assertThat(address(through("10.0.0.0/8"), "::ffff:10.1.2.3")).contains("203.0.113.9");
    }

    @Test
    void aChainOfProxiesIsWalkedBackToThePersonAndNoFurther() {
        headers.add("X-Forwarded-For", "203.0.113.9, 198.51.100.7, 10.0.0.2, 10.0.0.3");
        assertThat(address(through("10.0.0.0/8"), "10.0.0.4")).contains("198.51.100.7");
    }

    /** In a school's own network people have private addresses, and may write what they like. */
    @Test
    void whereNoProxiesAreNamedOneIsBelievedAndNotThePeopleBehindIt() {
        headers.add("X-Forwarded-For", "203.0.113.9, 10.0.0.77");
        assertThat(address(Forwarding.through(Optional.empty(), false), PROXY))
                .contains("10.0.0.77");
    }

    @Test
    void portsAreTakenOffAndWhatIsNoAddressIsNotBelieved() {
        headers.set("X-Forwarded-For", "198.51.100.7:4711");
        assertThat(address(through(PROXY), PROXY)).contains("198.51.100.7");
        headers.set("X-Forwarded-For", "[2001:db8::1]:4711");
        assertThat(address(through(PROXY), PROXY)).contains("2001:db8::1");
        for (String garbage :
                List.of("unknown", "", ",", "example.org", "1.2.3.4/8", "999.1.1.1", "\" ,")) {
            headers.set("X-Forwarded-For", garbage);
            assertThat(address(through(PROXY), PROXY)).as(garbage).isEmpty();
        }
    }

    @Test
    void theStandardHeaderIsReadWhereItIsWritten() {
        headers.add("X-Forwarded-For", "203.0.113.9")
                .add("Forwarded", "for=203.0.113.9;host=evil.example")
                .add(
                        "Forwarded",
                        "For=\"[2001:db8:cafe::17]:4711\";Proto=https;host=\"a.example\"");
        var standard = Forwarding.through(Optional.empty(), true);
        var said = standard.said(headers, PROXY);
        assertThat(said.address()).contains("2001:db8:cafe::17");
        assertThat(said.scheme()).contains("https");
        assertThat(said.host()).contains("a.example");
        headers.set("Forwarded", "for=_hidden");
        assertThat(standard.said(headers, PROXY).address()).isEmpty();
    }

    @Test
    void aSchemeOrAHostThatIsNoneIsNotBelieved() {
        headers.add("X-Forwarded-Proto", "javascript").add("X-Forwarded-Host", "a\"b/c");
        var said = through(PROXY).said(headers, PROXY);
        assertThat(said.scheme()).isEmpty();
        assertThat(said.host()).isEmpty();
    }

    /** A person has all of a /64, and is to be counted once. */
    @Test
    void addressesOfOneSiteCountAsOne() {
        assertThat(AddressRange.caller("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(AddressRange.caller("2001:db8:1:2::1"))
                .isNotEqualTo(AddressRange.caller("2001:db8:1:3::1"));
        assertThat(AddressRange.caller("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
