package dev.rolebook.ladder;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.publishing.Reading.Freshness;
import dev.rolebook.source.Citation;
import dev.rolebook.source.CitedSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ladder as a page of its own. */
@Schema(name = "Ladder", description = "A ladder: how people rise in a role family, and where they leave it for.")
public record LadderPage(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "legal-operations")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "How it is called.", examples = "Legal operations ladder")
        String title,

        @Schema(description = "What it is, in a sentence; null where none is written.") @Nullable String summary,

        Ref roleFamily,

        @Schema(description = "Its steps, lowest first.") List<RungView> rungs,

        @Schema(description = "The ways off it.") List<MoveView> moves,

        @Schema(description = "What its facts stand on.") List<CitedSource> sources,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When anything in this answer last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that last changed anything in this answer.")
        long version) {

    static LadderPage of(WholeLadder whole, List<Citation> citations, Links links, Freshness freshness) {
        Ladder ladder = whole.ladder();
        return new LadderPage(
                ladder.id,
                ladder.slug,
                ladder.language,
                ladder.title,
                ladder.summary,
                ladder.roleFamily.ref(links),
                LadderView.rungs(whole, links),
                LadderView.moves(whole, links),
                CitedSource.of(citations.stream().map(citation -> citation.source)),
                Kind.LADDER.href(ladder.slug),
                links.url(Kind.LADDER, ladder.slug),
                ladder.publishedAt,
                freshness.updatedAt(),
                freshness.version());
    }
}
