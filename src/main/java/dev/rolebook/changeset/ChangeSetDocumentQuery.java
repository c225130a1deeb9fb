package dev.rolebook.changeset;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Which documents of a change set are listed. */
public class ChangeSetDocumentQuery extends PageRequest {

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "Only those of one of these kinds.")
    public List<Kind> kind = List.of();

    Listing<ChangeSetDocument> listing(UUID changeSet) {
        return Listing.of(ChangeSetDocument.class, "d")
                .where("d.changeSet = :changeSet", Map.of("changeSet", changeSet))
                .whereAny("d.kind in :kind", "kind", kind)
                .orderedBy(
                        SortKey.asc("d.kind", Kind.class, entry -> entry.kind),
                        SortKey.asc("d.slug", String.class, entry -> entry.slug),
                        SortKey.asc("d.language", String.class, entry -> entry.language));
    }
}
