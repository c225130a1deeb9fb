package dev.rolebook.guide;

import dev.rolebook.compare.Origin;
import dev.rolebook.document.Indexing;
import dev.rolebook.document.Link;
import dev.rolebook.document.Ref;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A guide that leads from one role to another. */
@Schema(description = "A guide that leads from one role to another, step by step.")
public record PathwayGuide(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "how-to-get-into-legal-ops")
        String slug,

        @Schema(description = "Always PATHWAY.", enumeration = "PATHWAY")
        GuideType type,

        Origin origin,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "The heading of the page.", examples = "How do I get into legal ops?")
        String title,

        @Schema(description = "The answer in a paragraph, plain text, at most 2,000 characters.")
        String shortAnswer,

        @Schema(description = "The roles where it begins.") List<Ref> from,

        @Schema(description = "The roles to which it leads.")
        List<Ref> to,

        @Schema(description = "What to do, first to last.") List<GuideView.Step> steps,

        @Schema(description = "What readers ask.") List<GuideView.Faq> faq,

        @Schema(description = "Guides to read next.") List<GuideView.GuideRef> related,

        @Schema(description = "Ways on from here.") List<Link> links,

        @Schema(description = "The one thing that the reader is asked to do; null where there is none.")
        GuideView.@Nullable CallToAction callToAction,

        @Schema(description = "What the facts of this answer stand on, nearest to the facts first.")
        List<CitedSource> sources,

        @Schema(description = "Who wrote it.") List<GuideView.Author> authors,

        @Schema(description = "Under which licence the guide may be used; its sources keep their own.")
        License license,

        Attribution attribution,

        Indexing indexing,
        GuideView.Seo seo,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When anything in this answer last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that last changed anything in this answer.")
        long version)
        implements GuideView {}
