package dev.rolebook.guide;

import dev.rolebook.compare.Comparison;
import dev.rolebook.compare.Day;
import dev.rolebook.compare.Origin;
import dev.rolebook.document.Indexing;
import dev.rolebook.document.Link;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.matrix.SkillMatrix;
import dev.rolebook.pay.PayView;
import dev.rolebook.role.RoleColumn;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A guide that sets roles side by side. */
@Schema(
        description = "A guide that sets two to four roles side by side: what people do, what they need, how they rise,"
                + " what they are paid, and how to choose. A bare `role` names one of `roles` by its slug.")
public record ComparisonGuide(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "paralegal-vs-legal-ops")
        String slug,

        @Schema(description = "Always COMPARISON.", enumeration = "COMPARISON")
        GuideType type,

        Origin origin,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "The heading of the page.", examples = "Paralegal or legal operations?")
        String title,

        @Schema(description = "The answer in a paragraph, plain text, at most 2,000 characters.")
        String shortAnswer,

        @Schema(description = "The columns, in order, everywhere in this answer.", minItems = 2, maxItems = 4)
        List<RoleColumn> roles,

        @Schema(description = "What people do, one column for each role, in the order of `roles`.")
        List<Day> dayInTheLife,

        SkillMatrix skillMatrix,

        @Schema(description = "How people rise in these roles, and where they go from there.")
        List<LadderView> ladders,

        @Schema(description = "What people are paid, each figure with its source; null where the guide shows no pay.")
        @Nullable PayView pay,

        @Schema(description = "How to choose.") List<GuideView.Path> paths,

        @Schema(description = "What readers ask.") List<GuideView.Faq> faq,

        @Schema(description = "Guides to read next.") List<GuideView.GuideRef> related,

        @Schema(description = "Ways on from here.") List<Link> links,

        @Schema(description = "The one thing that the reader is asked to do; null where there is none.")
        GuideView.@Nullable CallToAction callToAction,

        @Schema(description = "What the figures and facts of this answer stand on, nearest to the facts first.")
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
        implements GuideView, Comparison {}
