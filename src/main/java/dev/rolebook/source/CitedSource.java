package dev.rolebook.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as an answer that stands on it lists it. */
@Schema(
        description = "A source that something in this answer stands on. Where figures or facts are shown, "
                + "its attribution is shown too.")
public record CitedSource(
        @Schema(description = "Its name in URLs; figures name their source by it.", examples = "bls-oews-2025-05")
        String slug,

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

        License license,

        @Schema(
                description = "The words with which to name it beside what was taken from it; plain text.",
                examples = "Source: U.S. Bureau of Labor Statistics, OEWS, May 2025.")
        String attribution) {

    public static CitedSource of(Source source) {
        return new CitedSource(
                source.slug,
                source.publisher,
                source.title,
                source.edition,
                source.tier,
                source.url,
                source.accessedOn,
                source.license,
                source.attribution);
    }

    /** Each source once, nearest to the facts first, then by slug: the same list however it came about. */
    public static List<CitedSource> of(Stream<Source> sources) {
        Map<String, CitedSource> bySlug = new TreeMap<>();
        sources.forEach(source -> bySlug.put(source.slug, of(source)));
        return bySlug.values().stream()
                .sorted(Comparator.comparing(CitedSource::tier))
                .toList();
    }
}
