package dev.rolebook.query;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Slug;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.publishing.Published;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which documents every list of them can be asked for: a {@code @BeanParam} that each kind extends by its own filters. */
public abstract class DocumentFilter extends PageRequest {

    @QueryParam("slug")
    @Separator(",")
    @Parameter(
            description = "Only these, by slug: a batch. Former slugs find their documents; what is not published is"
                    + " left out.")
    public List<@Slug String> slug = List.of();

    @QueryParam("updatedSince")
    @Parameter(description = "Only what changed at this instant or later, by `updatedAt`.")
    public @Nullable Instant updatedSince;

    private final Kind kind;

    protected DocumentFilter(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /**
     * The part of a list that the parameters of every kind leave of it.
     *
     * @param alias of the entity in the list's conditions
     */
    protected <E extends Published> Listing<E> filtered(Listing<E> all, String alias, Chosen chosen) {
        return all.where(Published.inDefaultLanguage(alias), Published.DEFAULT_LANGUAGE)
                .whereGiven(alias + ".id in :batch", "batch", chosen.by("slug"))
                .whereGiven(alias + ".updatedAt >= :updatedSince", "updatedSince", updatedSince);
    }
}
