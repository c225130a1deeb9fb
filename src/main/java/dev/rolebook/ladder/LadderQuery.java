package dev.rolebook.ladder;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.DocumentQuery;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What the list of ladders can be asked for. */
public class LadderQuery extends DocumentQuery {

    private static final Listing<Ladder> ALL = Listing.of(Ladder.class, "l").fetching("join fetch l.roleFamily");

    @QueryParam("roleFamily")
    @Separator(",")
    @NameOf(Kind.ROLE_FAMILY)
    @Parameter(description = "Only ladders of any of these families, by slug.")
    public List<String> roleFamily = List.of();

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(description = "Only ladders on which any of these roles, by slug, is a rung.")
    public List<String> role = List.of();

    public LadderQuery() {
        super(Kind.LADDER);
    }

    Listing<Ladder> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return narrow(ALL, "l", chosen)
                .whereGiven("l.roleFamily.id in :families", "families", chosen.by("roleFamily"))
                .whereGiven(
                        "l.id in (select x.ladder.id from Rung x where x.role.id in :roles)",
                        "roles",
                        chosen.by("role"));
    }
}
