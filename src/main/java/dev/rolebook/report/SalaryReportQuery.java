package dev.rolebook.report;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.DocumentQuery;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What the list of salary reports can be asked for. */
public class SalaryReportQuery extends DocumentQuery {

    private static final Listing<SalaryReport> ALL = Listing.of(SalaryReport.class, "p");

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(description = "Only reports that say anything of the pay of any of these roles, by slug.")
    public List<String> role = List.of();

    public SalaryReportQuery() {
        super(Kind.SALARY_REPORT);
    }

    Listing<SalaryReport> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return narrow(ALL, "p", chosen)
                .whereGiven(
                        "p.id in (select b.report.id from PayBand b where b.role.id in :roles"
                                + " union select b.report.id from PayBand b where b.rung.role.id in :roles)",
                        "roles",
                        chosen.by("role"));
    }
}
