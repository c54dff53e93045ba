package dev.alcove.socketio.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

/** Engine.IO packets and payloads. */
final class EngineCodecPropertiesTest {
    @Property(tries = 500)
    void aPayloadComesApartAsItWasPutTogether(
            @ForAll("encodedPackets") @NotEmpty List<EncodedPacket> packets) {
        String payload = new String(EngineCodec.encodePayload(packets), StandardCharsets.UTF_8);

        List<String> expected = new ArrayList<>();
        for (EncodedPacket packet : packets) {
            expected.add(new String(packet.text(), StandardCharsets.UTF_8));
            packet.attachments().forEach(bytes -> expected.add(List.of(boxed(bytes)).toString()));
        }
        assertThat(EngineCodec.decodePayload(payload))
                .map(EngineCodecPropertiesTest::shown)
                .isEqualTo(expected);
    }

    private static String shown(EnginePacket packet) {
        return switch (packet) {
            case EnginePacket.Text(EngineType type, String data) -> type.digit() + data;
            case EnginePacket.Binary(byte[] data) -> List.of(boxed(data)).toString();
            case EnginePacket.Malformed(String reason) -> throw new AssertionError(reason);
        };
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> boxed = new ArrayList<>();
        for (byte one : bytes) {
            boxed.add(one);
        }
        return boxed;
    }

    @Property(tries = 2_000)
    void garbageIsMalformedAndNeverThrows(@ForAll("almostPayloads") String payload) {
        List<EnginePacket> packets = EngineCodec.decodePayload(payload);

        assertThat(packets).isNotEmpty();
        assertThat(packets.subList(0, packets.size() - 1))
                .noneMatch(EnginePacket.Malformed.class::isInstance);
    }

    @Property
    void onlyStrictUtf8IsText(@ForAll byte[] bytes) {
        String text = Utf8.decode(bytes);

        if (text != null) {
            assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        }
    }

    @Property
    void everyTextSurvives(@ForAll("texts") String text) {
        assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().filter(EngineCodecPropertiesTest::isWellFormed);
    }

    @Provide
    Arbitrary<String> almostPayloads() {
        return Arbitraries.of(
                        "0", "3", "4", "4a", "7", "b", "bAQID", "b=", "bé", "\u001e", "", "\u0000")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<EncodedPacket>> encodedPackets() {
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .filter(EngineCodecPropertiesTest::isWellFormed)
                        .map(text -> "4" + text.replace(EngineCodec.SEPARATOR, ' '));
        Arbitrary<byte[]> attachments = Arbitraries.bytes().array(byte[].class).ofMaxSize(20);
        return Combinators.combine(texts, attachments.list().ofMaxSize(3))
                .as((text, binary) ->
                        new EncodedPacket(text.getBytes(StandardCharsets.UTF_8), binary))
                .list()
                .ofMaxSize(5);
    }

    /** A lone surrogate is no character: UTF-8 cannot carry it. */
    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
