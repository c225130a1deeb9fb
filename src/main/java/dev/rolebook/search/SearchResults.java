package dev.rolebook.search;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Ref;
import dev.rolebook.paging.PageInfo;
import dev.rolebook.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of what was found, and how all of it is distributed. */
@Schema(description = "One page of what was found, the best first, and how everything that was found is distributed.")
public record SearchResults(
        @Schema(description = "What is on this page, the best first.")
        List<SearchHit> items,

        PageInfo page,
        Facets facets,

        @Schema(
                description = "What was searched for, where words of `q` that no document has were taken for others:"
                        + " show it as the words that were understood. Null if nothing was corrected.",
                examples = "cite check")
        @Nullable String corrected)
        implements Paged {

    /** How everything that was found is distributed. */
    @Schema(
            name = "SearchFacets",
            description = "How everything that was found is distributed. The counts of kinds do not regard the filter"
                    + " `kind`, nor those of role families `roleFamily`, so that they tell what another choice would"
                    + " find.")
    public record Facets(
            @Schema(description = "By kind, the most frequent first; kinds without anything are left out.")
            List<KindCount> kinds,

            @Schema(description = "By role family, the most frequent first, at most 100. A guide may be about several.")
            List<RoleFamilyCount> roleFamilies,

            @Schema(
                    description = "Whether more than 10,000 documents were found. The counts are then of the"
                            + " 10,000 that the search reaches.")
            boolean approximate) {}

    /** How many are of a kind. */
    @Schema(name = "SearchKindCount", description = "How many of the documents that were found are of a kind.")
    public record KindCount(
            Kind kind,

            @Schema(description = "How many.", minimum = "1")
            long count) {}

    /** How many are of a role family. */
    @Schema(
            name = "SearchRoleFamilyCount",
            description = "How many of the documents that were found are of a role family.")
    public record RoleFamilyCount(
            @Schema(description = "The family. Its slug is the value for the filter `roleFamily`.")
            Ref roleFamily,

            @Schema(description = "How many.", minimum = "1")
            long count) {}
}
