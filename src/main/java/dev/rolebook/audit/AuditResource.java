package dev.rolebook.audit;

import dev.rolebook.access.Roles;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit. */
@Path("/manage/v1/audit")
@Tag(name = "History")
@RolesAllowed(Roles.ADMINISTRATOR)
public class AuditResource {

    @GET
    @ManageRead
    @Operation(
            operationId = "listAuditEntries",
            summary = "Everything that was done under `/manage`, newest first: who, from where, when and why",
            description = "Each write that was done, of documents, change sets, reviews, schedules, imports, jobs and"
                    + " keys alike. What was refused, tried with `dryRun=true`, or answered again is not in it. What a"
                    + " schedule or an import publishes later is in `listPublications`, under the name of whoever asked"
                    + " for it.")
    public Page<AuditEntryView> list(@BeanParam AuditQuery query) {
        return query.listing().page(query, AuditEntryView::of);
    }
}
