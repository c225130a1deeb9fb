package dev.rolebook.key;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** API keys. */
@Path("/manage/v1/keys")
@Tag(name = "Access")
@RolesAllowed(Roles.ADMINISTRATOR)
public class AccessKeyResource {

    private static final String PUBLIC_HALF = "The public half of a key: what it begins with.";
    private static final String EXAMPLE = "rb_testadmin001";

    private final AccessKeys keys;
    private final Caller caller;

    AccessKeyResource(AccessKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @GET
    @ManageRead
    @Operation(operationId = "listKeys", summary = "All keys, newest first")
    public Page<AccessKeyView> list(@BeanParam KeyQuery query) {
        return query.listing().page(query, AccessKeyView::of);
    }

    @GET
    @Path("{key}")
    @ManageRead
    @Operation(operationId = "getKey", summary = "One key")
    public AccessKeyView get(@RestPath @Parameter(description = PUBLIC_HALF, example = EXAMPLE) String key) {
        return AccessKeyView.of(AccessKey.shownAs(key));
    }

    @POST
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description = "The answer has the whole key, this once. Only a digest of it is kept.")
    public IssuedAccessKey create(@NotNull @Valid NewAccessKey terms, @BeanParam WriteOptions options) {
        return keys.issue(terms, caller.name());
    }

    @POST
    @Path("{key}/rotate")
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "rotateKey",
            summary = "Replace a key",
            description = "Makes a key with the same name, roles and quota, and ends the old one when you say. Refused"
                    + " with 409 if the old one is not valid any more, or has been replaced already.")
    public IssuedAccessKey rotate(
            @RestPath @Parameter(description = PUBLIC_HALF, example = EXAMPLE) String key,
            @NotNull @Valid KeyRotation rotation,
            @BeanParam WriteOptions options) {
        return keys.rotate(AccessKey.shownAs(key), rotation, caller.name());
    }

    @DELETE
    @Path("{key}")
    @ManageWrite
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "From the next request on, nothing accepts it any more. It stays in the list. Revoking it"
                    + " again changes nothing.")
    public AccessKeyView revoke(
            @RestPath @Parameter(description = PUBLIC_HALF, example = EXAMPLE) String key,
            @BeanParam WriteOptions options) {
        return AccessKeyView.of(keys.revoke(AccessKey.shownAs(key)));
    }
}
