package dev.rolebook.compare;

import dev.rolebook.document.Kind;
import dev.rolebook.query.NameOf;
import dev.rolebook.role.Seniority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What to compare, and for whom. */
public class CompareQuery {

    @QueryParam("roles")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @NotNull @Size(min = 2, max = 4, message = "must be two to four roles") @Parameter(
            description = "Two to four different roles, by slug, in the order of the columns: one list, with commas."
                    + " Former slugs find their roles.",
            required = true,
            example = "[\"paralegal\", \"legal-ops\"]")
    public List<String> roles = List.of();

    @QueryParam("seniority")
    @Parameter(
            description = "Whom the matrix is for: conditions on seniority are resolved for somebody this senior, where"
                    + " a role has no seniority of its own. See `skillMatrix.options`.")
    public @Nullable Seniority seniority;

    @QueryParam("variant")
    @Separator(",")
    @Size(min = 1, max = 4, message = "must be at most one variant of each role") @Parameter(
            description = "Whom the matrix is for: its cells of a role are those of this variant of the role, by slug."
                    + " One for each role, as one list, with commas. See `skillMatrix.options`.")
    public List<String> variant = List.of();
}
