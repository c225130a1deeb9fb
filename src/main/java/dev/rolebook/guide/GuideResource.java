package dev.rolebook.guide;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Guides. */
@Path("/v1/guides")
@Tag(name = "Guides")
@PermitAll
@PublishedRead
public class GuideResource {

    private static final Listing<Guide> BY_SLUG = Listing.of(Guide.class, "g")
            .where(Published.inDefaultLanguage("g"), Published.DEFAULT_LANGUAGE)
            .orderedBy(SortKey.asc("g.slug", String.class, g -> g.slug), SortKey.asc("g.id", UUID.class, g -> g.id));

    private final GuideComposer composer;
    private final Links links;
    private final Redirects redirects;

    public GuideResource(GuideComposer composer, Links links, Redirects redirects) {
        this.composer = composer;
        this.links = links;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listGuides", summary = "All guides, by slug")
    public Page<GuideSummary> list(@BeanParam PageRequest request) {
        return BY_SLUG.page(request).mapAll(guides -> {
            List<GuideRole> roles =
                    GuideRole.of(guides.stream().map(guide -> guide.id).toList());
            return guides.stream()
                    .map(guide -> GuideSummary.of(guide, roles, links))
                    .toList();
        });
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getGuide", summary = "One guide, whole: everything that its page shows")
    public GuideView get(@RestPath String slug) {
        return composer.guide(slug).orElseThrow(() -> redirects.insteadOf(Kind.GUIDE, slug));
    }
}
