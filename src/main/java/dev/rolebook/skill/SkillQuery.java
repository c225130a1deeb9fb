package dev.rolebook.skill;

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

/** What the list of skills can be asked for. */
public class SkillQuery extends DocumentQuery {

    private static final Listing<Skill> ALL = Listing.of(Skill.class, "s");

    /** In its own document, or, for a variant, in that of its base. */
    private static final String STATED_BY_ROLES = """
            s.id in (
                select x.to.id from DocumentReference x where x.relation = 'requirements' and x.from.id in (
                    select r.id from DocumentHead r where r.id in :roles
                    union select b.to.id from DocumentReference b
                    where b.from.id in :roles and b.relation = 'variantOf'))""";

    @QueryParam("type")
    @Separator(",")
    @Parameter(description = "Only skills of any of these types.")
    public List<SkillType> type = List.of();

    @QueryParam("category")
    @Separator(",")
    @Parameter(description = "Only skills of any of these categories, as written.")
    public List<String> category = List.of();

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(
            description = "Only skills to which any of these roles, by slug, states how it stands, itself or through"
                    + " its base; at whatever level, NO included.")
    public List<String> role = List.of();

    @QueryParam("tool")
    @Separator(",")
    @Parameter(description = "Only skills that have any of these products as an example, as written.")
    public List<String> tool = List.of();

    public SkillQuery() {
        super(Kind.SKILL);
    }

    Listing<Skill> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return narrow(ALL, "s", chosen)
                .whereAny("s.type in :types", "types", type)
                .whereAny("s.category in :categories", "categories", category)
                .whereGiven(STATED_BY_ROLES, "roles", chosen.by("role"))
                .whereAnyOf("s.exampleTools", "tools", tool);
    }
}
