package dev.rolebook.profile;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role as lists show it. */
@Schema(description = "A role, as a list shows it.")
public record RoleSummary(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "legal-ops")
        String slug,

        @Schema(description = "How it is called.", examples = "Legal operations")
        String title,

        @Schema(description = "For columns and buttons; the title where no shorter one is written.")
        String shortTitle,

        @Schema(description = "The family; a variant's is that of its base.")
        Ref roleFamily,

        @Schema(description = "The role that this one is a variant of; null if it is none.") @Nullable Ref variantOf,

        @Schema(description = "How high it stands; null where that is not stated.") @Nullable Seniority seniority,

        @Schema(description = "What it is, in a sentence; null where none is written.") @Nullable String summary,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    static RoleSummary of(Role role, Links links) {
        return new RoleSummary(
                role.id,
                role.slug,
                role.title,
                role.shortTitleOrTitle(),
                role.roleFamily.ref(links),
                role.variantOf == null ? null : role.variantOf.ref(links),
                role.seniority,
                role.summary,
                role.updatedAt,
                Kind.ROLE.href(role.slug),
                links.url(Kind.ROLE, role.slug));
    }
}
