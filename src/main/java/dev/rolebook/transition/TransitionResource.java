package dev.rolebook.transition;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.query.Names;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transitions from any role to any other. */
@Path("/v1/transitions")
@Tag(name = "Compare")
@PermitAll
@PublishedRead
public class TransitionResource {

    private final TransitionComposer composer;
    private final Names names;

    TransitionResource(TransitionComposer composer, Names names) {
        this.composer = composer;
        this.names = names;
    }

    @GET
    @Operation(
            operationId = "getTransition",
            summary = "From one role to another: what carries over, what is missing, by which steps",
            description = "Skills are compared by the weights of their levels, the route is the shortest one over all"
                    + " ladders, and pay is subtracted only where the figures are of one kind. A role that is on no rung"
                    + " stands where its variants do, else where its base does, else on the rung of its family with its"
                    + " seniority, else in its family; `route.from` and `route.to` say which.")
    public TransitionView get(@BeanParam TransitionQuery query) {
        return composer.transition(query.ends(names));
    }
}
