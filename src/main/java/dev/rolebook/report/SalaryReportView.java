package dev.rolebook.report;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.PayMissing;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.publishing.Reading.Freshness;
import dev.rolebook.source.Citation;
import dev.rolebook.source.CitedSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A salary report as frontends see it. */
@Schema(
        name = "SalaryReport",
        description = "What roles and rungs are paid, published together: each figure with its source, with the "
                + "editions before, and with what is not known.")
public record SalaryReportView(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "2026")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "How it is called.", examples = "Salary report 2026")
        String title,

        @Schema(description = "What it covers, plain text; null where nothing is written.") @Nullable String summary,

        @Schema(description = "The bands that have figures, in the order of the report.")
        List<ReportBand> bands,

        @Schema(description = "What was looked for and not found, with the reason.")
        List<PayMissing> missing,

        @Schema(description = "The sources of all figures, those of earlier editions too, and of what is cited.")
        List<CitedSource> sources,

        @Schema(description = "Its path in this API.", examples = "/v1/salary-reports/2026")
        String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When anything in this answer last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that last changed anything in this answer.")
        long version) {

    static SalaryReportView of(
            SalaryReport report, List<PayBand> bands, List<Citation> citations, Freshness freshness, Links links) {
        return new SalaryReportView(
                report.id,
                report.slug,
                report.language,
                report.title,
                report.summary,
                bands.stream()
                        .filter(PayBand::hasFigures)
                        .map(band -> ReportBand.of(band, links))
                        .toList(),
                bands.stream()
                        .filter(band -> !band.hasFigures())
                        .map(band -> PayMissing.of(band, List.of()))
                        .toList(),
                CitedSource.of(Stream.concat(
                        bands.stream().flatMap(SalaryReportView::sources),
                        citations.stream().map(citation -> citation.source))),
                Kind.SALARY_REPORT.href(report.slug),
                links.url(Kind.SALARY_REPORT, report.slug),
                report.publishedAt,
                freshness.updatedAt(),
                freshness.version());
    }

    private static Stream<dev.rolebook.source.Source> sources(PayBand band) {
        return Stream.concat(band.sources(), band.earlier().stream().map(edition -> edition.source));
    }
}
