package dev.rolebook.family;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.publishing.Redirects;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Role families. */
@Path("/v1/role-families")
@Tag(name = "Roles")
@PermitAll
@PublishedRead
public class RoleFamilyResource {

    private static final Listing<RoleFamily> BY_SLUG = Listing.of(RoleFamily.class, "f")
            .where(Published.inDefaultLanguage("f"), Published.DEFAULT_LANGUAGE)
            .orderedBy(SortKey.asc("f.slug", String.class, f -> f.slug), SortKey.asc("f.id", UUID.class, f -> f.id));

    private final Links links;
    private final Redirects redirects;

    public RoleFamilyResource(Links links, Redirects redirects) {
        this.links = links;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listRoleFamilies", summary = "All role families, by slug")
    public Page<RoleFamilyView> list(@BeanParam PageRequest request) {
        return BY_SLUG.page(request, family -> RoleFamilyView.of(family, links));
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
