package dev.rolebook.family;

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

/** Role families. */
@Path("/v1/role-families")
@Tag(name = "Roles")
@PermitAll
@PublishedRead
public class RoleFamilyResource {

    private final Links links;
    private final Names names;
    private final Redirects redirects;

    public RoleFamilyResource(Links links, Names names, Redirects redirects) {
        this.links = links;
        this.names = names;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listRoleFamilies", summary = "All role families, by slug")
    public Page<RoleFamilyView> list(@BeanParam RoleFamilyQuery query) {
        return query.listing(names).page(query, family -> RoleFamilyView.of(family, links));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getRoleFamily", summary = "One role family")
    public RoleFamilyView get(@RestPath String slug) {
        return RoleFamily.bySlug(slug)
                .map(family -> RoleFamilyView.of(family, links))
                .orElseThrow(() -> redirects.insteadOf(Kind.ROLE_FAMILY, slug));
    }
}
