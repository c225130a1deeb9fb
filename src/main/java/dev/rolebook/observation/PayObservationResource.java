package dev.rolebook.observation;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Links;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Unit;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What sources say about pay, as they say it. */
@Path("/v1/pay-observations")
@Tag(name = "Pay")
@PermitAll
@PublishedRead
public class PayObservationResource {

    private static final Listing<PayObservation> BY_KEY = Listing.of(PayObservation.class, "o")
            .fetching("join fetch o.source left join fetch o.role")
            .where(Published.inDefaultLanguage("o.source"), Published.DEFAULT_LANGUAGE)
            .orderedBy(
                    SortKey.asc("o.key", String.class, observation -> observation.key),
                    SortKey.asc("o.id", UUID.class, observation -> observation.id));

    private final Links links;

    public PayObservationResource(Links links) {
        this.links = links;
    }

    @GET
    @Operation(
            operationId = "listPayObservations",
            summary = "All pay observations, by key",
            description = "The editions of one table have the same keys, so the observations of one occupation "
                    + "stand together.")
    public Page<PayObservationView> list(
            @BeanParam PageRequest request,
            @Parameter(description = "Only of the source with this slug.") @QueryParam("source") @Nullable String source,
            @Parameter(description = "Only of this occupation code, whichever classification it is of.")
                    @QueryParam("code")
                    @Nullable String code,
            @Parameter(description = "Only what counts this as pay.") @QueryParam("measure") @Nullable Measure measure,
            @Parameter(description = "Only pay for this stretch of time.") @QueryParam("unit") @Nullable Unit unit) {
        return BY_KEY.whereGiven("o.source.slug = :source", "source", source)
                .whereGiven("o.code = :code", "code", code)
                .whereGiven("o.measure = :measure", "measure", measure)
                .whereGiven("o.unit = :unit", "unit", unit)
                .page(request, observation -> PayObservationView.of(observation, links));
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
