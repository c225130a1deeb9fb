package dev.rolebook.family;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role family as frontends see it, alone and in lists. */
@Schema(
        name = "RoleFamily",
        description = "A role family: roles among which people move without changing profession. Jobs and guides are"
                + " filtered by it.")
public record RoleFamilyView(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "legal-operations")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "How it is called.", examples = "Legal operations")
        String title,

        @Schema(description = "What its roles have in common; null where none is written.") @Nullable String summary,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "The number of the publication that last changed it.")
        long version) {

    static RoleFamilyView of(RoleFamily family, Links links) {
        return new RoleFamilyView(
                family.id,
                family.slug,
                family.language,
                family.title,
                family.summary,
                Kind.ROLE_FAMILY.href(family.slug),
                links.url(Kind.ROLE_FAMILY, family.slug),
                family.publishedAt,
                family.updatedAt,
                family.version);
    }
}
