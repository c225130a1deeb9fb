package dev.rolebook.family;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.DocumentQuery;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What the list of role families can be asked for. */
public class RoleFamilyQuery extends DocumentQuery {

    private static final Listing<RoleFamily> ALL = Listing.of(RoleFamily.class, "f");

    /** A variant's family is that of its base, and only the base's document names it. */
    private static final String OF_ROLES = """
            f.id in (
                select x.to.id from DocumentReference x where x.relation = 'roleFamily' and x.from.id in (
                    select r.id from DocumentHead r where r.id in :roles
                    union select b.to.id from DocumentReference b
                    where b.from.id in :roles and b.relation = 'variantOf'))""";

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(description = "Only the families of any of these roles, by slug.")
    public List<String> role = List.of();

    public RoleFamilyQuery() {
        super(Kind.ROLE_FAMILY);
    }

    Listing<RoleFamily> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return narrow(ALL, "f", chosen).whereGiven(OF_ROLES, "roles", chosen.by("role"));
    }
}
