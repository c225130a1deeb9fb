package dev.rolebook.report;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.publishing.Published;
import dev.rolebook.publishing.Reading;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.source.Citation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Salary reports. */
@Path("/v1/salary-reports")
@Tag(name = "Pay")
@PermitAll
@PublishedRead
public class SalaryReportResource {

    private static final Listing<SalaryReport> BY_SLUG = Listing.of(SalaryReport.class, "r")
            .where(Published.inDefaultLanguage("r"), Published.DEFAULT_LANGUAGE)
            .orderedBy(
                    SortKey.asc("r.slug", String.class, report -> report.slug),
                    SortKey.asc("r.id", UUID.class, report -> report.id));

    private final Links links;
    private final Reading reading;
    private final Redirects redirects;

    public SalaryReportResource(Links links, Reading reading, Redirects redirects) {
        this.links = links;
        this.reading = reading;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listSalaryReports", summary = "All salary reports, by slug")
    public Page<SalaryReportSummary> list(@BeanParam PageRequest request) {
        return BY_SLUG.page(request, report -> SalaryReportSummary.of(report, links));
    }

    @GET
    @Path("{slug}")
    @Operation(
            operationId = "getSalaryReport",
            summary = "One salary report, whole",
            description = "Every band with its figures, their sources and the editions before.")
    public SalaryReportView get(@PathParam("slug") String slug) {
        return SalaryReport.bySlug(slug)
                .map(this::view)
                .orElseThrow(() -> redirects.insteadOf(Kind.SALARY_REPORT, slug));
    }

    private SalaryReportView view(SalaryReport report) {
        List<PayBand> bands = PayBand.of(report);
        List<Citation> citations = Citation.of(List.of(report.id));
        return SalaryReportView.of(report, bands, citations, reading.of(report), links);
    }
}
