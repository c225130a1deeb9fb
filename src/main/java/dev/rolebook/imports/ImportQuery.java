package dev.rolebook.imports;

import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which imports are listed. */
public class ImportQuery extends PageRequest {

    @QueryParam("state")
    @Separator(",")
    @Parameter(description = "Only those in one of these states.")
    public List<ImportState> state = List.of();

    Listing<Import> listing() {
        return Listing.of(Import.class, "i")
                .whereAny("i.state in :state", "state", state)
                .orderedBy(SortKey.desc("i.id", UUID.class, it -> it.id));
    }
}
