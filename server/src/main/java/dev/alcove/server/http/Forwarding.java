package dev.alcove.server.http;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What proxies say of the requests that they pass on: in {@code X-Forwarded-For} and the like, or
 * in {@code Forwarded} (RFC 7239). Only a proxy that is trusted is believed, and of what it sends
 * only the element that it wrote itself, which is the last: what stands before it, anybody may have
 * written. Where that one names another trusted proxy, that one's element is next.
 */
public final class Forwarding {
    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^;,\"]*)\\s*");
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::\\d+)?|([^:]*):\\d+");

    private final List<AddressRange> trusted;
    private final boolean chain;
    private final boolean standard;

    private Forwarding(List<AddressRange> trusted, boolean chain, boolean standard) {
        this.trusted = trusted;
        this.chain = chain;
        this.standard = standard;
    }

    /** There is no proxy: nobody is believed. */
    public static Forwarding none() {
        return new Forwarding(List.of(), false, false);
    }

    /**
     * There is one.
     *
     * @param trusted where proxies are; where that is not said, one on this machine or in a private
     *     network is believed, and one only: in a school's network the people are there too
     * @param standard whether it says so in {@code Forwarded}
     */
    public static Forwarding through(Optional<List<AddressRange>> trusted, boolean standard) {
        return new Forwarding(trusted.orElseGet(AddressRange::near), trusted.isPresent(), standard);
    }

    /** What is said of a request. Each is empty where nobody who is believed says it. */
    record Said(Optional<String> address, Optional<String> scheme, Optional<String> host) {}

    /** Whether an address is a proxy's. */
    public boolean trusts(String address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * What the headers of a request say.
     *
     * @param peer who sent it to us
     */
    Said said(MultiMap headers, String peer) {
        if (!trusts(peer)) {
            return new Said(Optional.empty(), Optional.empty(), Optional.empty());
        }
        return standard ? standard(headers) : conventional(headers);
    }

    private Said conventional(MultiMap headers) {
        List<String> addresses = elements(headers, "X-Forwarded-For");
        return new Said(
                Optional.of(believed(addresses))
                        .filter(index -> index >= 0)
                        .flatMap(index -> address(addresses.get(index))),
                last(elements(headers, "X-Forwarded-Proto")).flatMap(Forwarding::scheme),
                last(elements(headers, "X-Forwarded-Host")).filter(Forwarding::host));
    }

    private Said standard(MultiMap headers) {
        List<String> elements = elements(headers, "Forwarded");
        List<String> addresses = elements.stream().map(one -> pair(one, "for").orElse("")).toList();
        int index = believed(addresses);
        if (index < 0) {
            return new Said(Optional.empty(), Optional.empty(), Optional.empty());
        }
        String element = elements.get(index);
        return new Said(
                address(addresses.get(index)),
                pair(element, "proto").flatMap(Forwarding::scheme),
                pair(element, "host").filter(Forwarding::host));
    }

    /** Which element is the last one that somebody trusted wrote; -1 where there is none. */
    private int believed(List<String> addresses) {
        int index = addresses.size() - 1;
        while (chain
                && index > 0
                && address(addresses.get(index)).filter(this::trusts).isPresent()) {
            index--;
        }
        return index;
    }

    /** Several lines of one header are one list (RFC 9110 §5.3). */
    private static List<String> elements(MultiMap headers, String name) {
        List<String> elements = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(String.join(",", headers.getAll(name)));
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                elements.add(matcher.group().strip());
            }
        }
        return elements;
    }

    private static Optional<String> last(List<String> elements) {
        return elements.isEmpty() ? Optional.empty() : Optional.of(elements.getLast());
    }

    private static Optional<String> pair(String element, String name) {
        Matcher matcher = PAIR.matcher(element);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                String value = matcher.group(2).strip();
                return Optional.of(
                        value.startsWith("\"")
                                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                                : value);
            }
        }
        return Optional.empty();
    }

    /** With a port or without; what is no address is not believed. */
    private static Optional<String> address(String element) {
        Matcher port = WITH_PORT.matcher(element);
        String address =
                port.matches() ? (port.group(1) == null ? port.group(2) : port.group(1)) : element;
        return AddressRange.parse(address)
                .filter(range -> !address.contains("/"))
                .map(range -> address);
    }

    private static Optional<String> scheme(String value) {
        return Optional.of(value.toLowerCase(Locale.ROOT))
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
    }

    private static boolean host(String value) {
        return HOST.matcher(value).matches();
    }
}
