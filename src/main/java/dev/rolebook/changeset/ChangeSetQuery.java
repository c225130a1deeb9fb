package dev.rolebook.changeset;

import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which change sets are listed. */
public class ChangeSetQuery extends PageRequest {

    @QueryParam("state")
    @Separator(",")
    @Parameter(description = "Only those in one of these states.")
    public List<ChangeSetState> state = List.of();

    Listing<ChangeSet> listing() {
        return Listing.of(ChangeSet.class, "s")
                .whereAny("s.state in :state", "state", state)
                .orderedBy(SortKey.desc("s.id", UUID.class, set -> set.id));
    }
}
