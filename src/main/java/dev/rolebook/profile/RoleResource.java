package dev.rolebook.profile;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.role.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Roles. */
@Path("/v1/roles")
@Tag(name = "Roles")
@PermitAll
@PublishedRead
public class RoleResource {

    private static final Listing<Role> BY_SLUG = Listing.of(Role.class, "r")
            .fetching("join fetch r.roleFamily left join fetch r.variantOf")
            .where(Published.inDefaultLanguage("r"), Published.DEFAULT_LANGUAGE)
            .orderedBy(SortKey.asc("r.slug", String.class, r -> r.slug), SortKey.asc("r.id", UUID.class, r -> r.id));

    private final RoleComposer composer;
    private final Links links;
    private final Redirects redirects;

    public RoleResource(RoleComposer composer, Links links, Redirects redirects) {
        this.composer = composer;
        this.links = links;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listRoles", summary = "All roles, by slug")
    public Page<RoleSummary> list(@BeanParam PageRequest request) {
        return BY_SLUG.page(request, role -> RoleSummary.of(role, links));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getRole", summary = "One role, whole: everything that its page shows")
    public RolePage get(@RestPath String slug) {
        return composer.page(slug).orElseThrow(() -> redirects.insteadOf(Kind.ROLE, slug));
    }
}
