package dev.rolebook.transition;

import dev.rolebook.document.Kind;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import dev.rolebook.role.NamedRoles;
import dev.rolebook.role.Role;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From which role to which other one. */
public class TransitionQuery {

    @QueryParam("from")
    @NameOf(Kind.ROLE)
    @NotNull @Parameter(
            description = "The role one comes from, by slug; a former one finds it too.",
            required = true,
            example = "paralegal")
    public String from = "";

    @QueryParam("to")
    @NameOf(Kind.ROLE)
    @NotNull @Parameter(
            description = "The role one goes to, by slug; another one than `from`.",
            required = true,
            example = "legal-ops-manager")
    public String to = "";

    /**
     * The two roles, read with one statement.
     *
     * @throws Problem if either is none, or both are the same
     */
    Ends ends(Names names) {
        List<Role> roles = NamedRoles.of(List.of(from, to)).in(List.of(from, to));
        if (roles.size() < 2) {
            throw Problem.invalidParameters(names.faults(this));
        } else if (roles.get(0).equals(roles.get(1))) {
            throw Problem.invalidParameters(
                    List.of(Fault.ofParameter("to", "repeated-value", "names the same role as `from`")));
        }
        return new Ends(roles.get(0), roles.get(1));
    }

    /** Two different roles. */
    record Ends(Role from, Role to) {}
}
