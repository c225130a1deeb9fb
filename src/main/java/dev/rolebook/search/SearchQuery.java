package dev.rolebook.search;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.query.NameOf;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What a search can be asked for. */
public class SearchQuery extends PageRequest {

    @QueryParam("q")
    @NotNull @Searched
    @Parameter(
            description = "What to look for: words, of which the last may only have begun. 1 to 200 characters, not"
                    + " all of them blank. Case, accents and hyphens do not matter, and no sign has a meaning of its"
                    + " own.",
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200, pattern = "\\S"),
            example = "cite check")
    public String q = "";

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "Only documents of any of these kinds.")
    public List<Kind> kind = List.of();

    @QueryParam("roleFamily")
    @Separator(",")
    @NameOf(Kind.ROLE_FAMILY)
    @Parameter(
            description = "Only documents of any of these role families, by slug: the family itself, its roles and"
                    + " ladders, and the guides and salary reports about them.")
    public List<String> roleFamily = List.of();
}
