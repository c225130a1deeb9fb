package dev.rolebook.transition;

import dev.rolebook.document.Indexing;
import dev.rolebook.document.Link;
import dev.rolebook.document.Ref;
import dev.rolebook.route.RouteView;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it takes to go from one role to another. */
@Schema(
        name = "Transition",
        description = "What it takes to go from one role to another, computed for this request. It has a direction: the"
                + " way back is another one.")
public record TransitionView(
        @Schema(description = "The role one comes from.") Ref from,

        @Schema(description = "The role one goes to.") Ref to,

        @Schema(description = "BCP 47.", examples = "en") String language,

        Skills skills,
        RouteView route,
        PayChange pay,

        @Schema(description = "Ways on from here: the comparison of both, the way back, live jobs.")
        List<Link> links,

        @Schema(description = "What the figures and facts of this answer stand on, nearest to the facts first.")
        List<CitedSource> sources,

        @Schema(description = "Under which licence the answer may be used; its sources keep their own.")
        License license,

        Attribution attribution,
        Indexing indexing,

        @Schema(description = "When anything in this answer last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that last changed anything in this answer.")
        long version) {

    /** What somebody brings along, and what they lack. */
    @Schema(
            name = "TransitionSkills",
            description =
                    "Every skill that the role one goes to takes, at whatever level: what one brings along, and what"
                            + " one lacks.")
    public record Skills(
            @Schema(
                    description =
                            "What one has at the level needed or above, what is needed most first, then by category"
                                    + " and name.")
            List<SkillChange> carriedOver,

            @Schema(
                    description =
                            "What one lacks, wholly or in part: the largest gap first, then what is needed most, then"
                                    + " by category and name.")
            List<SkillChange> missing) {

        static Skills of(List<SkillChange> changes) {
            return new Skills(
                    changes.stream().filter(change -> !change.lacks()).toList(),
                    changes.stream().filter(SkillChange::lacks).toList());
        }
    }
}
