package dev.rolebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An answer of a megabyte, and how often it was made; known only to tests. */
@Path("/test/large")
@PermitAll
public class LargeResource {

    static final AtomicInteger MADE = new AtomicInteger();

    /** Who writes an answer in pieces. */
    static final AtomicReference<Thread> WRITING = new AtomicReference<>();

    @GET
    @Path("pieces")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true)
    public StreamingOutput pieces() {
        return stream -> {
            WRITING.set(Thread.currentThread());
            for (int i = 0; i < 64; i++) {
                stream.write(new byte[1 << 20]);
            }
        };
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String get() {
        MADE.incrementAndGet();
        return "x".repeat(1 << 20);
    }
}
