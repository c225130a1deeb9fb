package dev.rolebook.profile;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Page;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.query.Names;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Roles. */
@Path("/v1/roles")
@Tag(name = "Roles")
@PermitAll
@PublishedRead
public class RoleResource {

    private final RoleComposer composer;
    private final Links links;
    private final Names names;
    private final Redirects redirects;

    public RoleResource(RoleComposer composer, Links links, Names names, Redirects redirects) {
        this.composer = composer;
        this.links = links;
        this.names = names;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listRoles", summary = "All roles, by slug")
    public Page<RoleSummary> list(@BeanParam RoleQuery query) {
        return query.listing(names).page(query, role -> RoleSummary.of(role, links));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getRole", summary = "One role, whole: everything that its page shows")
    public RolePage get(@RestPath String slug) {
        return composer.page(slug).orElseThrow(() -> redirects.insteadOf(Kind.ROLE, slug));
    }
}
