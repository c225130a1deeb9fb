package dev.rolebook.web;

import dev.rolebook.database.PostgresResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A database behind a line that takes every byte and, while it stalls, delivers none. */
public class StallingDatabase extends PostgresResource {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private final AtomicBoolean stalled = new AtomicBoolean();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final ServerSocket door;

    public StallingDatabase() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        URI server = URI.create(config.getOrDefault(URL, "").substring("jdbc:".length()));
        start(() -> accept(server.getPort()));
        config.put(URL, "jdbc:postgresql://localhost:" + door.getLocalPort() + server.getPath());
        return config;
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(stalled, new TestInjector.MatchesType(AtomicBoolean.class));
    }

    @Override
    public void stop() {
        stalled.set(false);
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.stop();
    }

    private void accept(int port) {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(client);
                open.add(server);
                start(() -> pass(client, server));
                start(() -> pass(server, client));
            }
        } catch (IOException e) {
            // The door is closed: the tests are over.
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                while (stalled.get()) {
                    LockSupport.parkNanos(10_000_000);
                }
                out.write(bytes, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // One end has hung up, and so does the other.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "stalling-database");
        thread.setDaemon(true);
        thread.start();
    }
}
