package dev.rolebook.syndication;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.guide.ComparisonGuide;
import dev.rolebook.guide.GuideComposer;
import dev.rolebook.guide.GuideView;
import dev.rolebook.guide.PathwayGuide;
import dev.rolebook.publishing.Redirects;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Guides as pages, to be shown as they are or in a frame of another page. */
@Path("/embed/guides")
@Tag(name = "Guides")
@PermitAll
@PublishedRead
@Framed
public class EmbedResource {

    private final GuideComposer composer;
    private final Redirects redirects;

    public EmbedResource(GuideComposer composer, Redirects redirects) {
        this.composer = composer;
        this.redirects = redirects;
    }

    @GET
    @Path("{slug}")
    @Produces(Stylesheet.HTML)
    @Operation(
            operationId = "getGuidePage",
            summary = "One guide, whole, as a page",
            description = "What `getGuide` answers, as accessible HTML without scripts, for a browser or a frame of"
                    + " another page. Links lead to the configured site, and are plain text where there is none.")
    public String page(@Parameter(example = "paralegal-vs-legal-ops") @RestPath String slug) {
        GuideView guide = composer.guide(slug)
                .orElseThrow(() -> redirects.insteadOf(Kind.GUIDE, slug, current -> "/embed/guides/" + current));
        return guide instanceof ComparisonGuide comparison
                ? GuidePage.comparison(comparison, Stylesheet.TEXT).render()
                : GuidePage.pathway((PathwayGuide) guide, Stylesheet.TEXT).render();
    }
}
