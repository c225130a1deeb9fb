package dev.rolebook.duty;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Page;
import dev.rolebook.query.Names;
import dev.rolebook.web.Moved;
import dev.rolebook.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Duties. */
@Path(DutyResource.PATH)
@Tag(name = "Roles")
@PermitAll
@PublishedRead
public class DutyResource {

    static final String PATH = "/v1/duties";

    private final Links links;
    private final Names names;

    public DutyResource(Links links, Names names) {
        this.links = links;
        this.names = names;
    }

    @GET
    @Operation(operationId = "listDuties", summary = "All duties, by role, in the order in which the role states them")
    public Page<DutySummary> list(@BeanParam DutyQuery query) {
        return query.listing(names).page(query, duty -> DutySummary.of(duty, links));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDuty", summary = "One duty")
    public DutySummary get(@RestPath String id) {
        return Duty.byId(canonical(id))
                .map(duty -> DutySummary.of(duty, links))
                .orElseThrow(() -> Problem.notFound("duty", id));
    }

    /** One duty has one URL: its id in the usual form. */
    private static UUID canonical(String id) {
        UUID parsed;
        try {
            parsed = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("duty", id);
        }
        if (!parsed.toString().equals(id)) {
            throw Moved.permanently(PATH + "/" + parsed);
        }
        return parsed;
    }
}
