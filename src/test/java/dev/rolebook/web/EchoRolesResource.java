package dev.rolebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A list below an item that another class serves, as {@code /v1/skills/{slug}/roles} is. */
@Path("/test/echo/{id}/roles")
@PermitAll
public class EchoRolesResource {

    @GET
    @Operation(hidden = true)
    public Map<String, String> list(@PathParam("id") String id) {
        return Map.of("rolesOf", id);
    }
}
