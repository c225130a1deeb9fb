package dev.rolebook.report;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Page;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.publishing.Reading;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.query.Names;
import dev.rolebook.source.Citation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Salary reports. */
@Path("/v1/salary-reports")
@Tag(name = "Pay")
@PermitAll
@PublishedRead
public class SalaryReportResource {

    private final Links links;
    private final Names names;
    private final Reading reading;
    private final Redirects redirects;

    public SalaryReportResource(Links links, Names names, Reading reading, Redirects redirects) {
        this.links = links;
        this.names = names;
        this.reading = reading;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listSalaryReports", summary = "All salary reports, by slug")
    public Page<SalaryReportSummary> list(@BeanParam SalaryReportQuery query) {
        return query.listing(names).page(query, report -> SalaryReportSummary.of(report, links));
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
