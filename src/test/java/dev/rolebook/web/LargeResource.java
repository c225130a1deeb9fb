package dev.rolebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An answer of a megabyte, and how often it was made; known only to tests. */
@Path("/test/large")
@PermitAll
public class LargeResource {

    static final AtomicInteger MADE = new AtomicInteger();

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String get() {
        MADE.incrementAndGet();
        return "x".repeat(1 << 20);
    }
}
