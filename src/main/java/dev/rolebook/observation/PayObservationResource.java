package dev.rolebook.observation;

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
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sources say about pay, as they say it. */
@Path("/v1/pay-observations")
@Tag(name = "Pay")
@PermitAll
@PublishedRead
public class PayObservationResource {

    private final Links links;
    private final Names names;

    public PayObservationResource(Links links, Names names) {
        this.links = links;
        this.names = names;
    }

    @GET
    @Operation(
            operationId = "listPayObservations",
            summary = "All pay observations, by key",
            description = "The editions of one table have the same keys, so the observations of one occupation "
                    + "stand together.")
    public Page<PayObservationView> list(@BeanParam PayObservationQuery query) {
        return query.listing(names).page(query, observation -> PayObservationView.of(observation, links));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPayObservation", summary = "One pay observation")
    public PayObservationView get(@PathParam("id") String id) {
        return PayObservation.whole(canonical(id))
                .map(observation -> PayObservationView.of(observation, links))
                .orElseThrow(() -> Problem.notFound("pay observation", id));
    }

    /** One observation has one URL: its id in the usual form. */
    private static UUID canonical(String id) {
        UUID parsed;
        try {
            parsed = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("pay observation", id);
        }
        if (!parsed.toString().equals(id)) {
            throw Moved.permanently(PayObservationView.href(parsed));
        }
        return parsed;
    }
}
