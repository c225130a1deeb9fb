package dev.rolebook.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection on which something always moves, and nothing gets done. */
final class SlowClient implements AutoCloseable {

    /** What it is slow with. */
    enum Part {
        HEAD("GET /v1/skills HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x"),
        BODY(
                "POST /test/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{",
                " "),
        /** Asks for the largest answer, ten times, and takes a byte now and then; an empty line begins nothing. */
        ANSWER("GET /q/openapi HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(10), "\r\n");

        private final String beginning;
        private final String more;

        Part(String beginning, String more) {
            this.beginning = beginning;
            this.more = more;
        }
    }

    private final Part part;
    private final SocketChannel connection;
    private final long since = System.nanoTime();

    private SlowClient(Part part, SocketChannel connection) {
        this.part = part;
        this.connection = connection;
    }

    static SlowClient connect(Part part, int port) throws IOException {
        SocketChannel connection = SocketChannel.open();
        connection.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        connection.configureBlocking(false);
        connection.write(StandardCharsets.US_ASCII.encode(part.beginning));
        return new SlowClient(part, connection);
    }

    Part part() {
        return part;
    }

    double seconds() {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Sends and takes as little as there is. */
    boolean isDroppedAfterALittleMore() {
        try {
            connection.write(StandardCharsets.US_ASCII.encode(part.more));
            return connection.read(ByteBuffer.allocate(part == Part.ANSWER ? 1 : 4096)) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
