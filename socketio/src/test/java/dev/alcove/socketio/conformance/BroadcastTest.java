package dev.alcove.socketio.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alcove.socketio.EncodedEvent;
import dev.alcove.socketio.Namespace;
import dev.alcove.socketio.Socket;
import dev.alcove.socketio.SocketIoServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One event to many sockets, over both event loops and both transports. */
final class BroadcastTest {
    private final TestServer server = TestServer.start(TestServer.patient());
    private final EchoApplication application = EchoApplication.on(server);
    private final Namespace namespace = server.namespace("/");
    private final List<WebSocketPeer> peers = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void stop() {
        peers.forEach(WebSocketPeer::close);
        server.close();
    }

    private Socket connect() {
        peers.add(WebSocketPeer.connected(server));
        sockets.add(application.nextSocket());
        return sockets.getLast();
    }

    private void connect(int count) {
        for (int i = 0; i < count; i++) {
            connect();
        }
    }

    /** Everything that a peer was sent by this thread up to now. */
    private String heard(int peer) {
        sockets.get(peer).emit("end");
        StringBuilder heard = new StringBuilder();
        String next = peers.get(peer).text();
        while (!next.equals("42[\"end\"]")) {
            heard.append(next);
            next = peers.get(peer).text();
        }
        return heard.toString();
    }

    @Test
    void everybodyGetsEverythingInOrder() {
        connect(8);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            server.socketIo().broadcast(sockets, namespace.encode("tick", i));
            expected.append("42[\"tick\",").append(i).append(']');
        }

        for (int i = 0; i < 8; i++) {
            assertThat(heard(i)).isEqualTo(expected.toString());
        }
    }

    @Test
    void whatOneThreadSendsToOneAndToAllStaysInOrder() {
        connect(4);
        for (int i = 0; i < 50; i++) {
            sockets.get(1).emit("one", i);
            server.socketIo().broadcast(sockets, namespace.encode("all", i));
        }

        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            expected.append("42[\"one\",%d]42[\"all\",%d]".formatted(i, i));
        }
        assertThat(heard(1)).isEqualTo(expected.toString());
    }

    /** More than is held back at once, so that a part leaves early. */
    @Test
    void whatIsSentTogetherStaysInOrderWithWhatCameBeforeAndAfter() {
        connect(4);
        sockets.get(1).emit("before");
        SocketIoServer.together(() -> {
            for (int i = 0; i < 300; i++) {
                int now = i;
                SocketIoServer.together(() -> sockets.get(1).emit("one", now));
                server.socketIo().broadcast(sockets, namespace.encode("all", i));
            }
        });
        sockets.get(1).emit("after");

        StringBuilder expected = new StringBuilder("42[\"before\"]");
        for (int i = 0; i < 300; i++) {
            expected.append("42[\"one\",%d]42[\"all\",%d]".formatted(i, i));
        }
        assertThat(heard(1)).isEqualTo(expected.append("42[\"after\"]").toString());
    }

    @Test
    void whatWasSentTogetherBeforeAFailureIsSent() {
        Socket socket = connect();

        assertThatThrownBy(() ->
                        SocketIoServer.together(() -> {
                            socket.emit("said");
                            throw new IllegalStateException("a bug");
                        }))
                .hasMessage("a bug");

        assertThat(heard(0)).isEqualTo("42[\"said\"]");
    }

    @Test
    void attachmentsAreSharedAsWell() {
        connect(3);

        server.socketIo().broadcast(sockets, namespace.encode("file", new byte[] {4, 2}));

        for (WebSocketPeer peer : peers) {
            assertThat(peer.text()).isEqualTo("451-[\"file\",{\"_placeholder\":true,\"num\":0}]");
            assertThat(peer.binary()).containsExactly(4, 2);
        }
    }

    @Test
    void oneEncodedEventServesBothTransports() {
        Socket socket = connect();
        try (HttpPeer polling = new HttpPeer(server)) {
            polling.connect();
            Socket other = application.nextSocket();

            server.socketIo().broadcast(List.of(socket, other), namespace.encode("news", "é"));

            assertThat(peers.getFirst().text()).isEqualTo("42[\"news\",\"é\"]");
            assertThat(polling.poll()).isEqualTo("42[\"news\",\"é\"]");
        }
    }

    @Test
    void aSessionThatMovedToTheOtherLoopIsServedToo() {
        // Several, so that some of them have their websocket on another loop than their session.
        for (int i = 0; i < 6; i++) {
            try (HttpPeer polling = new HttpPeer(server)) {
                polling.connect();
                sockets.add(application.nextSocket());
                WebSocketPeer moved =
                        WebSocketPeer.open(
                                server, "EIO=4&transport=websocket&sid=" + polling.sid());
                peers.add(moved);
                moved.send("2probe");
                moved.text();
                moved.send("5");
                moved.send("42[\"echo\"]");
                assertThat(moved.text()).isEqualTo("42[\"echo\"]");
            }
        }
        for (int i = 0; i < 20; i++) {
            server.socketIo().broadcast(sockets, namespace.encode("tick", i));
            sockets.forEach(socket -> socket.emit("tock"));
        }

        String round =
                IntStream.range(0, 20)
                        .mapToObj("42[\"tick\",%d]42[\"tock\"]"::formatted)
                        .reduce("", String::concat);
        for (int i = 0; i < 6; i++) {
            assertThat(heard(i)).isEqualTo(round);
        }
    }

    @Test
    void roomsTellTheirMembersAndNobodyTwice() {
        connect(4);
        sockets.get(0).join("a");
        sockets.get(1).join("a");
        sockets.get(1).join("b");
        sockets.get(2).join("b");

        namespace.to("a").emit("a");
        namespace.to("a", "b").emit("a+b");
        namespace.to("a").to("b").except("b").emit("a-b");
        namespace.everyone().except(sockets.get(3)).emit("all-3");
        namespace.to("nowhere").emit("nobody");
        namespace.to(new String[0]).emit("nobody");

        assertThat(heard(0)).isEqualTo("42[\"a\"]42[\"a+b\"]42[\"a-b\"]42[\"all-3\"]");
        assertThat(heard(1)).isEqualTo("42[\"a\"]42[\"a+b\"]42[\"all-3\"]");
        assertThat(heard(2)).isEqualTo("42[\"a+b\"]42[\"all-3\"]");
        assertThat(heard(3)).isEmpty();
        assertThat(sockets.get(1).rooms()).containsExactlyInAnyOrder("a", "b");
        assertThat(namespace.to("a").sockets())
                .containsExactlyInAnyOrder(sockets.get(0), sockets.get(1));
    }

    @Test
    void roomsAreLeftByHandAndByDisconnecting() {
        connect(2);
        sockets.forEach(socket -> socket.join("a"));
        sockets.get(0).leave("a");
        CompletableFuture<?> gone = EchoApplication.disconnection(sockets.get(1));
        peers.get(1).send("41");
        Waiting.await("the disconnection", gone);

        assertThat(namespace.to("a").sockets()).isEmpty();
        assertThat(namespace.sockets()).containsExactly(sockets.get(0));
        assertThat(namespace.socket(sockets.get(0).id())).contains(sockets.get(0));
        assertThat(namespace.socket(sockets.get(1).id())).isEmpty();
    }

    @Test
    void anEventOfAnotherNamespaceIsNotBroadcast() {
        connect(1);
        EncodedEvent foreign = server.namespace("/other").encode("news");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.socketIo().broadcast(sockets, foreign));
    }
}
