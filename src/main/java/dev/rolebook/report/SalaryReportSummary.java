package dev.rolebook.report;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.pay.SalaryReport;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A salary report as lists show it. */
@Schema(description = "A salary report, as a list shows it.")
public record SalaryReportSummary(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "2026")
        String slug,

        @Schema(description = "How it is called.", examples = "Salary report 2026")
        String title,

        @Schema(description = "What it covers, plain text; null where nothing is written.") @Nullable String summary,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "Its path in this API.", examples = "/v1/salary-reports/2026")
        String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    static SalaryReportSummary of(SalaryReport report, Links links) {
        return new SalaryReportSummary(
                report.id,
                report.slug,
                report.title,
                report.summary,
                report.publishedAt,
                report.updatedAt,
                Kind.SALARY_REPORT.href(report.slug),
                links.url(Kind.SALARY_REPORT, report.slug));
    }
}
