package dev.rolebook.paging;

import dev.rolebook.database.PublishedRead;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A list as features have them: two keys in opposite directions, a filter, a join. */
@Path("/test/stones")
@PermitAll
public class StoneResource {

    public record StoneView(UUID id, String color, int weight) {

        static StoneView of(Stone stone) {
            return new StoneView(stone.id, stone.color, stone.weight);
        }
    }

    @GET
    @PublishedRead
    @Operation(hidden = true)
    public Page<StoneView> list(@BeanParam PageRequest request, @QueryParam("color") @Nullable String color) {
        return Listing.of(Stone.class, "s")
                .fetching("left join fetch s.below")
                .whereGiven("s.color = :color", "color", color)
                .orderedBy(
                        SortKey.desc("s.weight", Integer.class, stone -> stone.weight),
                        SortKey.asc("s.id", UUID.class, stone -> stone.id))
                .page(request, StoneView::of);
    }

    @GET
    @Path("slow")
    @PublishedRead
    @Operation(hidden = true)
    public long slow() {
        return Panache.getSession()
                .createNativeQuery("select count(*) from pg_sleep(20)", Long.class)
                .getSingleResult();
    }

    @GET
    @Path("by-color")
    @PublishedRead
    @Operation(hidden = true)
    public Page<StoneView> byColor(@BeanParam PageRequest request) {
        return Listing.of(Stone.class, "s")
                .orderedBy(
                        SortKey.asc("s.color", String.class, stone -> stone.color),
                        SortKey.asc("s.id", UUID.class, stone -> stone.id))
                .page(request, StoneView::of);
    }
}
