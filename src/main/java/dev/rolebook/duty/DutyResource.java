package dev.rolebook.duty;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
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

    private static final Listing<Duty> BY_ROLE = Listing.of(Duty.class, "d")
            .fetching("join fetch d.role")
            .where(Published.inDefaultLanguage("d.role"), Published.DEFAULT_LANGUAGE)
            .orderedBy(
                    SortKey.asc("d.role.slug", String.class, d -> d.role.slug),
                    SortKey.asc("d.position", Integer.class, d -> d.position),
                    SortKey.asc("d.id", UUID.class, d -> d.id));

    private final Links links;

    public DutyResource(Links links) {
        this.links = links;
    }

    @GET
    @Operation(operationId = "listDuties", summary = "All duties, by role, in the order in which the role states them")
    public Page<DutySummary> list(@BeanParam PageRequest request) {
        return BY_ROLE.page(request, duty -> DutySummary.of(duty, links));
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
