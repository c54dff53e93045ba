package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import dev.alcove.socketio.Ack;
import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.Socket;
import dev.alcove.socketio.SocketClosedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket.IO 5, “Sending and receiving data”, “Acknowledgement”, and binary. */
final class EventsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestServer server = TestServer.start(TestServer.patient());
    private final EchoApplication application = EchoApplication.on(server);
    private final WebSocketPeer peer = WebSocketPeer.connected(server);
    private final Socket socket = application.nextSocket();

    @AfterEach
    void stop() {
        peer.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"echo\"]",
                "[\"echo\",1,\"2\",{\"3\":[true]},null,[],{}]",
                "[\"7\",1]",
                "[\"echo\",1.5,-3,12345678901234567890]",
                "[\"echo\",\"\\\"\\u0000\"]"
            })
    void anEventComesBackAsItWas(String payload) {
        peer.send("42" + payload);

        assertThat(peer.text()).isEqualTo("42" + payload);
    }

    @Test
    void anEventsNameMayBeANumber() {
        peer.send("42[7,1]");

        assertThat(peer.text()).isEqualTo("42[\"7\",1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "4x",
                "4abc",
                "47",
                "42",
                "42{}",
                "42[]",
                "42[",
                "42[null]",
                "42[{}]",
                "42[[\"a\"]]",
                "42[\"a\"]b",
                "42\"a\"",
                "42abc[\"a\"]",
                "42[\"connect\"]",
                "42[\"disconnect\"]",
                "42[\"newListener\"]",
                "42/,[\"a\"]x",
                "42/",
                "42-1[\"a\"]",
                "421234567890123456[\"a\"]",
                "43[]",
                "431",
                "431{}",
                "431[\"a\"",
                "41{}",
                "41[]",
                "44{\"message\":\"no\"}",
                "45[\"a\"]",
                "45-[\"a\"]",
                "45a-[\"a\"]",
                "451[\"a\"]",
                "451234567-[\"a\"]",
                "4511-[\"a\"]",
                "46-[]",
                "48[]",
                "40[]",
                "40null",
                "40\"x\"",
                "42[\"a\",NaN]",
                "42[\"a\",01]",
                "42[\"a\",'b']"
            })
    void aMalformedPacketClosesTheConnection(String packet) {
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

        peer.send(packet);

        assertThat(peer.closed()).isEqualTo(1002);
        assertThat(Waiting.await("the disconnection", gone))
                .isEqualTo(DisconnectReason.PARSE_ERROR);
    }

    @Test
    void jsonThatIsTooDeepClosesTheConnection() {
        peer.send("42[\"a\"," + "[".repeat(5_000) + "]".repeat(5_000) + "]");

        assertThat(peer.closed()).isEqualTo(1002);
    }

    @Test
    void anEventIsAcknowledgedUnderItsId() {
        peer.send("42456[\"question\",1,\"two\"]");
        assertThat(peer.text()).isEqualTo("43456[1,\"two\"]");

        peer.send("420[\"question\"]");
        assertThat(peer.text()).isEqualTo("430[]");
    }

    @Test
    void anAcknowledgementGoesOutOnceAndFromAnyThread() {
        BlockingQueue<Ack> acks = new LinkedBlockingQueue<>();
        socket.onEvent((_, _, ack) -> acks.add(Objects.requireNonNull(ack)));
        peer.send("421[\"question\"]");
        Ack ack = Waiting.next("the acknowledgement to give", acks);

        ack.send("first");
        ack.send("second");
        socket.emit("then");

        assertThat(peer.text()).isEqualTo("431[\"first\"]");
        assertThat(peer.text()).isEqualTo("42[\"then\"]");
    }

    @Test
    void theServerCanAskToo() {
        CompletionStage<List<JsonNode>> first = socket.emitWithAck(LONG, "question", 1);
        CompletionStage<List<JsonNode>> second = socket.emitWithAck(LONG, "question", 2);
        assertThat(peer.text()).isEqualTo("420[\"question\",1]");
        assertThat(peer.text()).isEqualTo("421[\"question\",2]");

        peer.send("431[\"two\"]");
        peer.send("430[]");

        assertThat(Waiting.await("the second answer", second))
                .map(JsonNode::asText)
                .containsExactly("two");
        assertThat(Waiting.await("the first answer", first)).isEmpty();
    }

    @Test
    void anAnswerMayBeBinary() {
        CompletionStage<List<JsonNode>> answer =
                socket.emitWithAck(LONG, "question", new byte[] {1, 2});
        assertThat(peer.text()).isEqualTo("451-0[\"question\",{\"_placeholder\":true,\"num\":0}]");
        assertThat(peer.binary()).containsExactly(1, 2);

        peer.send("461-0[{\"_placeholder\":true,\"num\":0}]");
        peer.send(new byte[] {3});

        assertThat(Waiting.await("the answer", answer))
                .containsExactly(BinaryNode.valueOf(new byte[] {3}));
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsATimeout() {
        CompletionStage<List<JsonNode>> answer =
                socket.emitWithAck(Duration.ofMillis(20), "question");

        assertThat(Waiting.awaitFailure("the answer", answer)).isInstanceOf(TimeoutException.class);
        peer.send("430[\"late\"]"); // is let go
        peer.send("42[\"echo\"]");
        assertThat(peer.text()).isEqualTo("420[\"question\"]");
        assertThat(peer.text()).isEqualTo("42[\"echo\"]");
    }

    @Test
    void anAnswerNeverComesFromASocketThatIsGone() {
        CompletionStage<List<JsonNode>> before = socket.emitWithAck(LONG, "question");
        peer.send("41");

        assertThat(Waiting.awaitFailure("the answer", before))
                .isInstanceOf(SocketClosedException.class);
        assertThat(Waiting.awaitFailure("the answer", socket.emitWithAck(LONG, "question")))
                .isInstanceOf(SocketClosedException.class);
    }

    @Test
    void sendingToASocketThatIsGoneDoesNothing() {
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);
        peer.send("41");
        Waiting.await("the disconnection", gone);

        socket.emit("news");
        socket.join("room");
        socket.disconnect(false);
        peer.send("40");

        assertThat(peer.text()).startsWith("40{");
        assertThat(socket.rooms()).isEmpty();
    }

    @Test
    void binaryMayBeAnywhereAndMoreThanOnce() {
        socket.emit(
                "files",
                Map.of("list", List.of(new byte[] {1}, "x")),
                BinaryNode.valueOf(new byte[] {2, 3}));

        assertThat(peer.text())
                .isEqualTo(
                        "452-[\"files\",{\"list\":[{\"_placeholder\":true,\"num\":0},\"x\"]},"
                                + "{\"_placeholder\":true,\"num\":1}]");
        assertThat(peer.binary()).containsExactly(1);
        assertThat(peer.binary()).containsExactly(2, 3);
    }

    @Test
    void attachmentsAreMatchedByNumber() {
        peer.send(
                "452-[\"echo\",{\"_placeholder\":true,\"num\":1},{\"_placeholder\":true,\"num\":0}]");
        peer.send(new byte[] {1});
        peer.send(new byte[] {2});

        assertThat(peer.text()).startsWith("452-[\"echo\"");
        assertThat(peer.binary()).containsExactly(2);
        assertThat(peer.binary()).containsExactly(1);
    }

    @Test
    void binaryThatWasNotAnnouncedClosesTheConnection() {
        peer.send(new byte[] {1});

        assertThat(peer.closed()).isEqualTo(1002);
    }

    @Test
    void textInTheMiddleOfAttachmentsClosesTheConnection() {
        peer.send("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]");
        peer.send("42[\"echo\"]");

        assertThat(peer.closed()).isEqualTo(1002);
    }

    @Test
    void aHeartbeatInTheMiddleOfAttachmentsIsFine() {
        peer.send("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]");
        peer.send("3");
        peer.send(new byte[] {1});

        assertThat(peer.text()).startsWith("451-[\"echo\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "\"0\"", "null", "0.5", "99999999999"})
    void aPlaceholderWithoutItsAttachmentClosesTheConnection(String number) {
        peer.send("451-[\"echo\",[{\"_placeholder\":true,\"num\":%s}]]".formatted(number));
        peer.send(new byte[] {1});

        assertThat(peer.closed()).isEqualTo(1002);
    }

    @Test
    void whatCannotBeSentIsToldToTheSender() {
        assertThatIllegalArgumentException().isThrownBy(() -> socket.emit("disconnect"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> socket.emit("news", new Object() {}))
                .withMessageContaining("JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> socket.send(server.namespace("/other").encode("news")));
    }
}
