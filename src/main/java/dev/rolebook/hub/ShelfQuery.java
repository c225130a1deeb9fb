package dev.rolebook.hub;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Orders;
import dev.rolebook.paging.SortKey;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.DocumentFilter;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What the hub can be asked for. */
public class ShelfQuery extends DocumentFilter {

    private static final Listing<Shelf> ALL = Listing.of(Shelf.class, "s");

    private static final Orders<Shelf> ORDERS = Orders.endingIn(
                    SortKey.<Shelf, UUID>asc("s.id", UUID.class, shelf -> shelf.id))
            .with("position", SortKey.asc("s.position", Integer.class, shelf -> shelf.position))
            .with("slug", SortKey.asc("s.slug", String.class, shelf -> shelf.slug));

    @QueryParam("guide")
    @Separator(",")
    @NameOf(Kind.GUIDE)
    @Parameter(description = "Only shelves on which any of these guides stands, by slug.")
    public List<String> guide = List.of();

    @QueryParam("sort")
    @DefaultValue("position,slug")
    @Parameter(
            description = "The order: as the hub shows them, or turned round.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"position,slug", "-position,-slug"}))
    public String sort = "position,slug";

    public ShelfQuery() {
        super(Kind.SHELF);
    }

    Listing<Shelf> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return filtered(ALL, "s", chosen)
                .whereGiven(
                        "s.id in (select x.shelf.id from ShelfEntry x where x.guide.id in :guides)",
                        "guides",
                        chosen.by("guide"))
                .sortedBy(ORDERS, sort);
    }
}
