package dev.alcove.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * All connections of one measurement, driven by the thread that measures: nothing happens outside
 * of {@link #until}. Bounded in time by every call, and in number by what it was told to connect.
 */
public final class Fleet implements AutoCloseable {

    /** What a measurement wants to know of each message. */
    @FunctionalInterface
    public interface Listener {
        /** Called for each event and acknowledgement, in the order in which they arrive. */
        void arrived(Client client, Message message);
    }

    /** Something that should have come did not. */
    public static final class Stalled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stalled(String why) {
            super(why);
        }
    }

    private static final int AT_ONCE = 100;

    private final InetSocketAddress server;
    private final Selector selector;
    private final FrameReader reader = new FrameReader();
    private final Message message = new Message();
    private final Traffic traffic = new Traffic();
    private final List<Client> clients = new ArrayList<>();
    private Listener listener = (client, arrived) -> {};

    /** A fleet without connections, to a server on this machine. */
    public Fleet(int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        selector = Selector.open();
    }

    /** Who is told of messages from now on. */
    public void listen(Listener next) {
        listener = next;
    }

    /** What came since the last {@link Traffic#clear()}. */
    public Traffic traffic() {
        return traffic;
    }

    /** Everyone who was connected, in that order. */
    public List<Client> clients() {
        return clients;
    }

    /** Connects one participant a token, a hundred at a time, until each has its first state. */
    public List<Client> connect(List<String> tokens, Duration limit) throws IOException {
        int first = clients.size();
        long deadline = System.nanoTime() + limit.toNanos();
        for (int from = 0; from < tokens.size(); from += AT_ONCE) {
            int to = Math.min(tokens.size(), from + AT_ONCE);
            for (String token : tokens.subList(from, to)) {
                open(token);
            }
            List<Client> wave = clients.subList(first + from, first + to);
            until(
                    () -> wave.stream().allMatch(Client::isIn),
                    Duration.ofNanos(deadline - System.nanoTime()),
                    () -> wave.stream().filter(Client::isIn).count() + " of a wave are connected");
        }
        return List.copyOf(clients.subList(first, clients.size()));
    }

    private void open(String token) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Client client = new Client(clients.size(), token, channel, this);
        channel.register(selector, SelectionKey.OP_READ, client);
        clients.add(client);
        client.upgrade("127.0.0.1:" + server.getPort());
    }

    /** Reads and writes until something is so. */
    public void until(BooleanSupplier done, Duration limit, Supplier<String> soFar)
            throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new Stalled("after " + limit.toMillis() + " ms: " + soFar.get());
            }
            pump(50);
        }
    }

    /** Reads and writes until nothing has come for a while: rosters and ticks have been told. */
    public void settle(Duration quiet, Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        long seen = traffic.messages();
        long since = System.nanoTime();
        while (System.nanoTime() - since < quiet.toNanos() && System.nanoTime() < deadline) {
            pump(10);
            if (traffic.messages() != seen) {
                seen = traffic.messages();
                since = System.nanoTime();
            }
        }
    }

    /** Reads and writes for a while. */
    public void run(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            pump(Math.max(1, left / 1_000_000));
        }
    }

    private void pump(long millis) throws IOException {
        try {
            selector.select(this::ready, millis);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void ready(SelectionKey key) {
        Client client = (Client) key.attachment();
        try {
            if (key.isReadable()) {
                reader.read(client);
            }
            if (key.isValid() && key.isWritable()) {
                client.writable();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "connection " + client.index() + ": " + e.getMessage(), e);
        }
    }

    Message message() {
        return message;
    }

    void arrived(Client client, Message arrived) {
        traffic.add(arrived);
        listener.arrived(client, arrived);
    }

    void interest(Client client, int operations) {
        SelectionKey key = client.channel().keyFor(selector);
        if (key != null) {
            key.interestOps(operations);
        }
    }

    /** Closes every connection, without a word: to the server they dropped. */
    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.phase = Client.Phase.CLOSED;
            client.channel().close();
        }
        selector.close();
    }
}
