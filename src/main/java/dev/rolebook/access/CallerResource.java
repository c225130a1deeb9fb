package dev.rolebook.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a caller who they are. */
@Path("/manage/v1/me")
@Tag(name = "Access")
@RolesAllowed({Roles.READER, Roles.PARTNER, Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMINISTRATOR})
public class CallerResource {

    private final Caller caller;

    CallerResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getCaller",
            summary = "Who you are, and what you may do",
            description = "Tries a key: it answers whoever has one that is valid.")
    public CallerView get() {
        return CallerView.of(caller);
    }
}
