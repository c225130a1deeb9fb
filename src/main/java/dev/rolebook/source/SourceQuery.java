package dev.rolebook.source;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.query.DocumentQuery;
import dev.rolebook.query.Names;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What the list of sources can be asked for. */
public class SourceQuery extends DocumentQuery {

    private static final Listing<Source> ALL = Listing.of(Source.class, "s");

    @QueryParam("tier")
    @Separator(",")
    @Parameter(description = "Only sources of any of these tiers.")
    public List<SourceTier> tier = List.of();

    @QueryParam("publisher")
    @Separator(",")
    @Parameter(description = "Only sources of any of these publishers, as written.")
    public List<String> publisher = List.of();

    public SourceQuery() {
        super(Kind.SOURCE);
    }

    Listing<Source> listing(Names names) {
        return narrow(ALL, "s", names.chosen(this))
                .whereAny("s.tier in :tiers", "tiers", tier)
                .whereAny("s.publisher in :publishers", "publishers", publisher);
    }
}
