package dev.rolebook.ladder;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ladder as lists show it. */
@Schema(description = "A ladder, as a list shows it.")
public record LadderSummary(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "legal-operations")
        String slug,

        @Schema(description = "How it is called.", examples = "Legal operations ladder")
        String title,

        @Schema(description = "What it is, in a sentence; null where none is written.") @Nullable String summary,

        Ref roleFamily,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    static LadderSummary of(Ladder ladder, Links links) {
        return new LadderSummary(
                ladder.id,
                ladder.slug,
                ladder.title,
                ladder.summary,
                ladder.roleFamily.ref(links),
                ladder.updatedAt,
                Kind.LADDER.href(ladder.slug),
                links.url(Kind.LADDER, ladder.slug));
    }
}
