package dev.rolebook.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What some may call and others may not; known only to tests. */
@Path("/test/guarded")
@RolesAllowed(Roles.EDITOR)
public class GuardedResource {

    private final Caller caller;

    GuardedResource(Caller caller) {
        this.caller = caller;
    }

    public record Body(int number) {}

    @GET
    @Operation(hidden = true)
    public Map<String, String> get(@QueryParam("number") int number) {
        return Map.of("name", caller.name(), "address", caller.address(), "roles", String.join(" ", caller.roles()));
    }

    @POST
    @Operation(hidden = true)
    public Map<String, Integer> post(Body body) {
        return Map.of("number", body.number());
    }

    @GET
    @Path("open")
    @PermitAll
    @Operation(hidden = true)
    public Map<String, String> open() {
        return Map.of("name", caller.name(), "key", String.valueOf(caller.key()));
    }
}
