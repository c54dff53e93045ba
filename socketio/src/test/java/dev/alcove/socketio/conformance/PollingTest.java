package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.socketio.DisconnectReason;
import dev.alcove.socketio.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine.IO 4, “HTTP long-polling” and “Packet encoding”. */
final class PollingTest {
    private final TestServer server = TestServer.start(TestServer.patient());
    private final EchoApplication application = EchoApplication.on(server);
    private final HttpPeer peer = new HttpPeer(server);

    @AfterEach
    void stop() {
        peer.close();
        server.close();
    }

    @Test
    void aPostIsAnsweredOkAndItsMessageArrives() {
        peer.connect();

        assertThat(peer.post("42[\"echo\",\"hello\"]")).isEqualTo(200);
        assertThat(peer.poll()).isEqualTo("42[\"echo\",\"hello\"]");
    }

    @Test
    void pollingWorksOverHttp2Too() {
        try (HttpPeer modern = new HttpPeer(server, HttpClient.Version.HTTP_2)) {
            modern.connect();
            CompletableFuture<HttpResponse<String>> poll = modern.pollLater();

            modern.post("42[\"echo\",2]");

            HttpResponse<String> answer = Waiting.await("the answer to the poll", poll);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body()).isEqualTo("42[\"echo\",2]");
        }
    }

    @Test
    void packetsOfOnePayloadAreTakenInOrder() {
        peer.connect();

        peer.post("42[\"echo\",1]\u001e42[\"echo\",2]\u001e42[\"echo\",3]");

        assertThat(peer.poll()).isEqualTo("42[\"echo\",1]\u001e42[\"echo\",2]\u001e42[\"echo\",3]");
    }

    @Test
    void aPollWaitsUntilThereIsSomethingToSay() {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<HttpResponse<String>> poll = peer.pollLater();

        socket.emit("news", "é");

        HttpResponse<String> answer = Waiting.await("the answer to the poll", poll);
        assertThat(answer.body()).isEqualTo("42[\"news\",\"é\"]");
        assertThat(answer.headers().firstValue("content-type"))
                .contains("text/plain; charset=UTF-8");
    }

    @Test
    void binaryTravelsAsBase64() {
        peer.connect();

        peer.post("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]\u001ebAQIDBA==");

        assertThat(peer.poll())
                .isEqualTo("451-[\"echo\",{\"_placeholder\":true,\"num\":0}]\u001ebAQIDBA==");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc", "", "7", "4", "0", "2", "2probe", "5", "b!!", "bAQ=D", "3\u001e", "\u001e3"
            })
    void aMalformedPayloadIsRefusedAndClosesTheSession(String payload) {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

        peer.post(payload);

        assertThat(Waiting.await("the disconnection", gone))
                .isEqualTo(DisconnectReason.PARSE_ERROR);
        assertThat(peer.pollStatus()).isEqualTo(400);
    }

    @Test
    void whatCannotBeReadIsAnswered400() {
        peer.connect();

        assertThat(peer.post("abc")).isEqualTo(400);
    }

    @Test
    void whatFollowsAMalformedPacketIsNotDelivered() {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

        peer.post("42[\"note\",1]\u001eX\u001e42[\"note\",2]");

        Waiting.await("the disconnection", gone);
        assertThat(application.notes()).containsExactly("1");
    }

    @Test
    void aNoopFromTheClientMeansNothing() {
        peer.connect();

        assertThat(peer.post("6\u001e42[\"echo\"]")).isEqualTo(200);
        assertThat(peer.poll()).isEqualTo("42[\"echo\"]");
    }

    @Test
    void twoPollsAtOnceCloseTheSession() {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

        CompletableFuture<HttpResponse<String>> first = peer.pollLater();
        CompletableFuture<HttpResponse<String>> second = peer.pollLater();

        // Whichever comes second on the server's side is the one too many.
        HttpResponse<String> one = Waiting.await("the first answer", first);
        HttpResponse<String> two = Waiting.await("the second answer", second);
        HttpResponse<String> parked = one.statusCode() == 200 ? one : two;
        HttpResponse<String> refused = one.statusCode() == 200 ? two : one;
        assertThat(parked.body()).isEqualTo("1");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Waiting.await("the disconnection", gone))
                .isEqualTo(DisconnectReason.TRANSPORT_ERROR);
        assertThat(peer.pollStatus()).isEqualTo(400);
    }

    @Test
    void aPollThatIsGivenUpClosesTheSession() {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

        try (RawConnection line = RawConnection.to(server)) {
            line.send("GET /socket.io/?%s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(peer.session()));
        }

        assertThat(Waiting.await("the disconnection", gone))
                .isEqualTo(DisconnectReason.TRANSPORT_ERROR);
        assertThat(peer.pollStatus()).isEqualTo(400);
    }

    @Test
    void twoPostsAtOnceCloseTheSession() {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

        try (RawConnection line = RawConnection.to(server)) {
            // The body of this one never ends.
            line.send(
                    "POST /socket.io/?%s HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n42[\"n"
                            .formatted(peer.session()));
            // Sent until the server has begun with the first: it cannot say when that is.
            int status;
            do {
                status = peer.post("42[\"note\",1]");
            } while (status == 200);

            assertThat(status).isEqualTo(400);
            assertThat(Waiting.await("the disconnection", gone))
                    .isEqualTo(DisconnectReason.TRANSPORT_ERROR);
        }
    }

    @Test
    void aClientThatClosesGetsItsPollBack() {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);
        CompletableFuture<HttpResponse<String>> poll = peer.pollLater();

        // The close may overtake the poll, which then finds no session.
        assertThat(peer.post("1")).isEqualTo(200);

        HttpResponse<String> answer = Waiting.await("the answer to the poll", poll);
        assertThat(answer.statusCode() == 200 ? answer.body() : "6").isEqualTo("6");
        assertThat(Waiting.await("the disconnection", gone))
                .isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
        assertThat(peer.pollStatus()).isEqualTo(400);
        assertThat(peer.post("42[\"echo\"]")).isEqualTo(400);
    }

    @Test
    void theLastPacketsOfAnExpelledClientCanStillBeFetched() {
        peer.connect();
        Socket socket = application.nextSocket();
        CompletableFuture<DisconnectReason> gone = EchoApplication.disconnection(socket);

        socket.emit("last", "words");
        socket.disconnect(true);
        // Both are done on the event loop: a poll in between would get only the first.
        Waiting.await("the disconnection", gone);

        assertThat(peer.poll()).isEqualTo("42[\"last\",\"words\"]\u001e41");
        assertThat(peer.poll()).isEqualTo("1");
        assertThat(peer.pollStatus()).isEqualTo(400);
    }

    @Test
    void aParkedPollIsToldThatTheServerCloses() {
        peer.connect();
        application.nextSocket();
        // One at a time: when this one is answered, the next is the one that is parked.
        CompletableFuture<HttpResponse<String>> poll = peer.pollLater();
        server.socketIo().close();

        HttpResponse<String> answer = Waiting.await("the answer to the poll", poll);
        assertThat(answer.body()).isEqualTo("1");
        assertThat(peer.get("EIO=4&transport=polling").statusCode()).isEqualTo(503);
    }
}
