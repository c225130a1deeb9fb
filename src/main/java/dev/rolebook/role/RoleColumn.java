package dev.rolebook.role;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role as a comparison shows it: the head of its column. */
@Schema(description = "A role as the head of a column of a comparison.")
public record RoleColumn(
        @Schema(
                description = "Its name in URLs; other parts of the answer name the role by it.",
                examples = "legal-ops")
        String slug,

        @Schema(description = "How it is called.", examples = "Legal operations")
        String title,

        @Schema(
                description = "For columns and buttons; the title where no shorter one is written.",
                examples = "Legal Ops")
        String shortTitle,

        @Schema(description = "The family; a variant's is that of its base.")
        Ref roleFamily,

        @Schema(description = "The role that this one is a variant of; null if it is none.") @Nullable Ref variantOf,

        @Schema(description = "What the role is, in a sentence; null where none is written.") @Nullable String summary,

        @Schema(description = "Where the role sits; null where none is written.") @Nullable String worksIn,

        @Schema(description = "To whom the role answers, most usual first.")
        List<String> reportsTo,

        @Schema(description = "Where classifications of occupations put it; empty where none has a place for it.")
        List<OccupationCode> codes,

        @Schema(description = "Its path in this API.", examples = "/v1/roles/legal-ops")
        String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    public static RoleColumn of(Role role, Links links) {
        return new RoleColumn(
                role.slug,
                role.title,
                role.shortTitleOrTitle(),
                role.roleFamily.ref(links),
                role.variantOf == null ? null : role.variantOf.ref(links),
                role.summary,
                role.worksIn,
                role.reportsTo,
                OccupationCode.of(role),
                Kind.ROLE.href(role.slug),
                links.url(Kind.ROLE, role.slug));
    }
}
