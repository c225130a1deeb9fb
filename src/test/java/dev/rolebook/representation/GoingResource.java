package dev.rolebook.representation;

import dev.rolebook.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** What is on its way out, and what is not for everybody; known only to tests. */
@Path("/test/going")
@PermitAll
public class GoingResource {

    static final Logger LOG = Logger.getLogger(GoingResource.class);

    @GET
    @Operation(hidden = true, operationId = "getGoing", description = "It goes.")
    @DeprecatedSince(on = "2026-11-01", sunset = "2027-05-01", link = "https://example.org/going")
    public Map<String, String> get(@QueryParam("name") String name) {
        LOG.info("asked");
        if ("none".equals(name)) {
            throw Problem.notFound("thing", name);
        }
        return Map.of("here", "still");
    }

    @GET
    @Path("soon")
    @Operation(hidden = true, operationId = "getGoingSoon")
    @DeprecatedSince(on = "2026-12-01", link = "https://example.org/soon")
    public Map<String, String> soon() {
        return Map.of("here", "still");
    }

    @GET
    @Path("private")
    @Operation(hidden = true)
    @RolesAllowed("**")
    public Map<String, String> ofOne() {
        return Map.of("secret", "known");
    }
}
