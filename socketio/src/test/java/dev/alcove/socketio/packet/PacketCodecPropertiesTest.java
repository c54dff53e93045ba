package dev.alcove.socketio.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Socket.IO packets. */
final class PacketCodecPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static PacketDecoder decoder() {
        return new PacketDecoder(PacketDecoder.reader(JSON), 100, 1_000_000);
    }

    @Property(tries = 500)
    void whatIsWrittenCanBeRead(@ForAll("packets") SocketPacket packet) {
        EncodedPacket encoded = PacketEncoder.encode(JSON, packet);

        String text = new String(encoded.text(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("4");
        PacketDecoder decoder = decoder();
        Decoded decoded = decoder.text(text.substring(1));
        for (byte[] attachment : encoded.attachments()) {
            assertThat(decoded).isInstanceOf(Decoded.Incomplete.class);
            decoded = decoder.binary(attachment);
        }
        assertThat(decoded).isEqualTo(new Decoded.Complete(packet));
    }

    @Property(tries = 2_000)
    void garbageIsRefusedAndNeverThrows(
            @ForAll("almostPackets") List<String> texts, @ForAll byte[] binary) {
        PacketDecoder decoder = decoder();
        for (String text : texts) {
            assertThat(decoder.text(text)).isInstanceOf(Decoded.class);
            assertThat(decoder.binary(binary)).isInstanceOf(Decoded.class);
        }
    }

    @Property(tries = 1_000)
    void textFromAnywhereIsRefusedAndNeverThrows(@ForAll String text) {
        assertThat(decoder().text(text)).isInstanceOf(Decoded.class);
    }

    @Provide
    Arbitrary<List<String>> almostPackets() {
        Arbitrary<String> parts =
                Arbitraries.of(
                        "0",
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6",
                        "7",
                        "-",
                        "1-",
                        "2-",
                        "/",
                        "/a,",
                        "/a",
                        ",",
                        "12",
                        "[",
                        "]",
                        "[]",
                        "{}",
                        "\"a\"",
                        "[\"a\"]",
                        "[\"a\",",
                        "null",
                        "{\"_placeholder\":true,\"num\":0}",
                        "[\"a\",{\"_placeholder\":true}]",
                        "[{\"_placeholder\":true,\"num\":0}]",
                        "99999999999999999999",
                        "\u0000");
        return parts.list().ofMaxSize(7).map(some -> String.join("", some)).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<SocketPacket> packets() {
        Arbitrary<OptionalLong> noAck = Arbitraries.just(OptionalLong.empty());
        Arbitrary<Long> ackIds = Arbitraries.longs().between(0, 999_999_999_999_999L);
        Arbitrary<List<JsonNode>> args = valuesWithBinary().list().ofMaxSize(4);
        Arbitrary<String> names =
                Arbitraries.strings().filter(name -> !PacketDecoder.isReserved(name));
        return Arbitraries.oneOf(
                Combinators.combine(namespaces(), objects()).as(PacketCodecPropertiesTest::connect),
                namespaces().map(SocketPacket.Disconnect::new),
                Combinators.combine(
                                namespaces(),
                                Arbitraries.oneOf(noAck, ackIds.map(OptionalLong::of)),
                                names,
                                args)
                        .as(SocketPacket.Event::new),
                Combinators.combine(namespaces(), ackIds, args)
                        .as(SocketPacket.Acknowledgement::new),
                Combinators.combine(namespaces(), objects()).as(SocketPacket.ConnectError::new));
    }

    private static SocketPacket connect(String namespace, JsonNode data) {
        return new SocketPacket.Connect(
                namespace, data.isEmpty() ? MissingNode.getInstance() : data);
    }

    private static Arbitrary<String> namespaces() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("/-_é ")
                .ofMaxLength(8)
                .map(name -> "/" + name);
    }

    private static Arbitrary<JsonNode> objects() {
        return values().map(value -> NODES.objectNode().set("value", value));
    }

    private static Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> leaves =
                Arbitraries.oneOf(
                        Arbitraries.strings().map(NODES::textNode),
                        Arbitraries.integers().map(NODES::numberNode),
                        Arbitraries.of(true, false).map(NODES::booleanNode),
                        Arbitraries.just(NODES.nullNode()));
        return nested(leaves);
    }

    private static Arbitrary<JsonNode> valuesWithBinary() {
        Arbitrary<JsonNode> binary =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(NODES::binaryNode);
        return nested(Arbitraries.oneOf(values(), binary));
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> leaves) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaves),
                Tuple.of(1, leaves.list().ofMaxSize(3).map(PacketCodecPropertiesTest::array)),
                Tuple.of(1, leaves.map(value -> NODES.objectNode().set("nested", value))));
    }

    private static JsonNode array(List<JsonNode> elements) {
        return NODES.arrayNode().addAll(elements);
    }
}
