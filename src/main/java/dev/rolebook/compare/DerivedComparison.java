package dev.rolebook.compare;

import dev.rolebook.document.Indexing;
import dev.rolebook.document.Link;
import dev.rolebook.document.Ref;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.matrix.DerivedMatrix;
import dev.rolebook.pay.PayView;
import dev.rolebook.role.RoleColumn;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Any roles side by side, with nothing that only an author could add. */
@Schema(
        description =
                "Any two to four roles side by side, derived for this request: what people do, what they need, how"
                        + " they rise, what they are paid. What an authored comparison has as well has the same name and"
                        + " shape here. A bare `role` names one of `roles` by its slug.")
public record DerivedComparison(
        @Schema(description = "Always DERIVED.", enumeration = "DERIVED")
        Origin origin,

        @Schema(
                description = "The guide that an author wrote about exactly these roles, in whatever order; null where"
                        + " there is none. Of several, one whose columns are in this order, then the one that changed"
                        + " last.")
        @Nullable Ref guide,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(
                description = "The columns, in the order in which they were asked for, everywhere in this answer.",
                minItems = 2,
                maxItems = 4)
        List<RoleColumn> roles,

        @Schema(description = "What people do, one column for each role, in the order of `roles`.")
        List<Day> dayInTheLife,

        @Schema(description = "The same duties lined up by what they are about, in the order of the vocabulary.")
        List<ThemeRow> themes,

        DerivedMatrix skillMatrix,

        @Schema(
                description =
                        "The ladders of the roles' families, and others on which one of the roles is a rung; those"
                                + " of the first column first, then by slug.")
        List<LadderView> ladders,

        @Schema(
                description = "What people are paid, as the newest salary report has it, each figure with its source;"
                        + " null where there is no report.")
        @Nullable PayView pay,

        @Schema(description = "Ways on from here.") List<Link> links,

        @Schema(description = "What the figures and facts of this answer stand on, nearest to the facts first.")
        List<CitedSource> sources,

        @Schema(description = "Under which licence the comparison may be used; its sources keep their own.")
        License license,

        Attribution attribution,

        Indexing indexing,

        @Schema(description = "When anything in this answer last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that last changed anything in this answer.")
        long version)
        implements Comparison {}
