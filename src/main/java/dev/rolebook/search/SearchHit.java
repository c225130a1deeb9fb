package dev.rolebook.search;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document that a search has found. */
@Schema(description = "A document that was found.")
public record SearchHit(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "What kind of document it is.")
        Kind kind,

        @Schema(description = "Its name in URLs.", examples = "citation-checking")
        String slug,

        @Schema(description = "How it is called, plain text.", examples = "Citation checking")
        String title,

        @Schema(
                description = "Where in it most of the words stand, about 200 characters. HTML: what was searched for"
                        + " stands in `mark` elements, there is no other markup, and everything else is escaped.",
                examples = "<mark>Cite</mark>-<mark>checking</mark>, Bluebooking")
        String snippet,

        @Schema(description = "What it is, in a paragraph, plain text; null where none is written.") @Nullable String summary,

        @Schema(
                description = "The role families that it belongs to or is about, by slug. Skills, sources and shelves"
                        + " have none.")
        List<Ref> roleFamilies,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    static SearchHit of(Matches.Match match, Predicate<String> isSought, Links links) {
        return new SearchHit(
                match.id(),
                match.kind(),
                match.slug(),
                match.title(),
                Snippet.of(texts(match), isSought),
                match.summary(),
                match.families().stream()
                        .map(family -> links.ref(Kind.ROLE_FAMILY, family.slug(), family.title()))
                        .toList(),
                match.updatedAt(),
                match.kind().href(match.slug()),
                links.url(match.kind(), match.slug()));
    }

    /** What a match can show, in the order of reading. */
    private static List<String> texts(Matches.Match match) {
        return Stream.concat(Stream.ofNullable(match.summary()), match.passages().stream())
                .toList();
    }
}
