package dev.rolebook.source;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as frontends see it. */
@Schema(name = "Source", description = "One edition of a publication in which facts were read.")
public record SourceView(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "bls-oews-2025-05")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "Who published it.", examples = "U.S. Bureau of Labor Statistics")
        String publisher,

        @Schema(description = "How it is called.", examples = "Occupational Employment and Wage Statistics")
        String title,

        @Schema(description = "Which edition was read; null where it has no editions.", examples = "May 2025") @Nullable String edition,

        SourceTier tier,

        @Schema(
                description = "Where it can be read; null if it is not on the web.",
                examples = "https://www.bls.gov/oes/tables.htm")
        @Nullable String url,

        @Schema(description = "The day on which it was read.", examples = "2026-11-01")
        LocalDate accessedOn,

        @Schema(
                description = "The day by which somebody looks whether it still stands; null where none is set.",
                examples = "2027-06-30")
        @Nullable LocalDate reviewBy,

        License license,

        @Schema(
                description = "The words with which to name it beside what was taken from it; plain text.",
                examples = "Source: U.S. Bureau of Labor Statistics, OEWS, May 2025.")
        String attribution,

        @Schema(description = "Its path in this API.", examples = "/v1/sources/bls-oews-2025-05")
        String href,

        @Schema(description = "Its page on the site; null if no site is configured.", format = "uri") @Nullable String page,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When its document last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that did so.")
        long version) {

    static SourceView of(Source source, Links links) {
        return new SourceView(
                source.id,
                source.slug,
                source.language,
                source.publisher,
                source.title,
                source.edition,
                source.tier,
                source.url,
                source.accessedOn,
                source.reviewBy,
                source.license,
                source.attribution,
                Kind.SOURCE.href(source.slug),
                links.url(Kind.SOURCE, source.slug),
                source.publishedAt,
                source.updatedAt,
                source.version);
    }
}
