package dev.alcove.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** A client that keeps to no protocol: it sends what it is told to, and reads what comes. */
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public RawConnection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public RawConnection send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    /** Sends the head of a request. */
    public RawConnection ask(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** The status of the answer; -1 where the connection was closed without one. */
    public int status() throws IOException {
        String line = line();
        return line.startsWith("HTTP/1.") ? Integer.parseInt(line.substring(9, 12)) : -1;
    }

    /** What comes up to the end of a line; what there is, where the connection ends before. */
    String line() throws IOException {
        var line = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
        } catch (SocketException reset) {
            return line.toString();
        }
        return line.toString();
    }

    /** The first line that has that in it. */
    public String lineWith(String text) throws IOException {
        String line = line();
        while (!line.contains(text)) {
            line = line();
        }
        return line;
    }

    /** All that comes until the server closes the connection. */
    public String rest() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
