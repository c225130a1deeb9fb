package dev.rolebook.key;

import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of keys can be asked for. */
public class KeyQuery extends PageRequest {

    private static final Listing<AccessKey> ALL = Listing.of(AccessKey.class, "k")
            .orderedBy(
                    SortKey.desc("k.createdAt", Instant.class, key -> key.createdAt),
                    SortKey.desc("k.id", String.class, key -> key.id));

    @QueryParam("valid")
    @Parameter(description = "Only keys that are accepted now, or only those that are not any more.")
    public @Nullable Boolean valid;

    @QueryParam("partner")
    @Parameter(description = "Only keys of partners who write the jobs of this source.")
    public @Nullable String partner;

    Listing<AccessKey> listing() {
        return ALL.whereGiven("k.valid = :valid", "valid", valid)
                .whereGiven("k.partner = :partner", "partner", partner);
    }
}
