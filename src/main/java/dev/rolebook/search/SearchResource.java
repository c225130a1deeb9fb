package dev.rolebook.search;

import dev.rolebook.database.PublishedRead;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search. */
@Path("/v1/search")
@Tag(name = "Search")
@PermitAll
@PublishedRead
public class SearchResource {

    private final SearchComposer composer;

    public SearchResource(SearchComposer composer) {
        this.composer = composer;
    }

    @GET
    @Operation(operationId = "search", summary = "Documents of every kind, by their words", description = """
                    Finds documents that have all the words, in any of their forms: `manages` finds *managing*. The last
                    word may only have begun, so that one can search while somebody types. A word that no document has
                    stands for the ones that it was likely meant to be, and `corrected` says so. If no document has
                    all the words, those that have any are found.

                    First come documents whose title is what was searched for, then those that are also called so,
                    then titles that begin with it, then the same in other forms of the words, then documents with
                    all the words in their names, then the rest, by where the words stand and how near to each other.
                    Where more than 1,000 are found, kind and age take the place of that. A search reaches 10,000: where
                    more are found, those with the words in their names, then the others kind by kind.""")
    public SearchResults search(@BeanParam SearchQuery query) {
        return composer.results(query);
    }
}
