package dev.rolebook.guide;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Guides. */
@Path("/v1/guides")
@Tag(name = "Guides")
@PermitAll
@PublishedRead
public class GuideResource {

    private final GuideComposer composer;
    private final Links links;
    private final Names names;
    private final Redirects redirects;

    public GuideResource(GuideComposer composer, Links links, Names names, Redirects redirects) {
        this.composer = composer;
        this.links = links;
        this.names = names;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listGuides", summary = "All guides, by slug")
    public Page<GuideSummary> list(@BeanParam GuideQuery query) {
        return query.listing(names).page(query).mapAll(guides -> {
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
