package dev.rolebook.preview;

import dev.rolebook.database.PublishedRead;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A read that fails when its snapshot is taken; known only to tests. */
@Path("/test/failing-read")
@PermitAll
@PublishedRead
public class FailingRead {

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("meant to fail");
    }
}
