package dev.rolebook.profile;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.DocumentQuery;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import dev.rolebook.requirement.Level;
import dev.rolebook.role.CodeMatch;
import dev.rolebook.role.CodeScheme;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What the list of roles can be asked for. */
public class RoleQuery extends DocumentQuery {

    private static final Listing<Role> ALL =
            Listing.of(Role.class, "r").fetching("join fetch r.roleFamily left join fetch r.variantOf");

    /** A variant inherits what its base states about a skill, unless it states something itself. */
    private static final String HOLDS = """
            and (q.variant is null or q.variant.id = %1$s.id or %1$s.variantOf.id is null)
            and (q.role.id = %1$s.id or q.role.id = %1$s.variantOf.id and not exists (
                select 1 from Requirement o where o.role.id = %1$s.id and o.skill.id = q.skill.id)))""";

    /** Begins with what is stated about the skills, which an index finds: about most skills that is little. */
    private static final String STATES_OF_SKILLS = """
            r.id in (
                select x.id from Requirement q join Role x on x.id = q.role.id or x.variantOf.id = q.role.id
                where q.skill.id in :skills %s
            """ + HOLDS.formatted("x");

    /** Begins with the roles, in their order: most of them state something at any level. */
    private static final String STATES = """
            exists (
                select 1 from Requirement q where q.level in :levels
            """ + HOLDS.formatted("r");

    @QueryParam("roleFamily")
    @Separator(",")
    @NameOf(Kind.ROLE_FAMILY)
    @Parameter(description = "Only roles of any of these families, by slug.")
    public List<String> roleFamily = List.of();

    @QueryParam("variantOf")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(description = "Only variants of any of these roles, by slug.")
    public List<String> variantOf = List.of();

    @QueryParam("seniority")
    @Separator(",")
    @Parameter(description = "Only roles that stand at any of these.")
    public List<Seniority> seniority = List.of();

    @QueryParam("skill")
    @Separator(",")
    @NameOf(Kind.SKILL)
    @Parameter(
            description = "Only roles that state how they stand to any of these skills, by slug: themselves or through"
                    + " their base, always or under a condition.")
    public List<String> skill = List.of();

    @QueryParam("level")
    @Separator(",")
    @Parameter(description = "Only roles that stand so to any of the skills in `skill`, or to any skill at all.")
    public List<Level> level = List.of();

    @QueryParam("code")
    @Separator(",")
    @Parameter(description = "Only roles that have any of these codes, in the classifications of `scheme`.")
    public List<String> code = List.of();

    @QueryParam("scheme")
    @Separator(",")
    @Parameter(description = "Only roles that have a code in any of these classifications.")
    public List<CodeScheme> scheme = List.of();

    @QueryParam("match")
    @Separator(",")
    @Parameter(description = "Only roles that have such a code with any of these matches.")
    public List<CodeMatch> match = List.of();

    public RoleQuery() {
        super(Kind.ROLE);
    }

    Listing<Role> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return codes(stating(narrow(ALL, "r", chosen), chosen.by("skill")))
                .whereGiven("r.roleFamily.id in :families", "families", chosen.by("roleFamily"))
                .whereGiven("r.variantOf.id in :bases", "bases", chosen.by("variantOf"))
                .whereAny("r.seniority in :seniorities", "seniorities", seniority);
    }

    private Listing<Role> stating(Listing<Role> roles, @Nullable Set<UUID> skills) {
        if (skills == null) {
            return roles.whereAny(STATES, "levels", level);
        }
        return level.isEmpty()
                ? roles.where(STATES_OF_SKILLS.formatted(""), Map.of("skills", skills))
                : roles.where(
                        STATES_OF_SKILLS.formatted("and q.level in :levels"),
                        Map.of("skills", skills, "levels", level));
    }

    private Listing<Role> codes(Listing<Role> roles) {
        if (code.isEmpty() && scheme.isEmpty() && match.isEmpty()) {
            return roles;
        }
        Map<String, Object> values = new java.util.HashMap<>();
        StringBuilder condition = new StringBuilder("r.id in (select c.role.id from RoleCode c where 1 = 1");
        Map.of("code", code, "scheme", scheme, "match", match).forEach((field, wanted) -> {
            if (!wanted.isEmpty()) {
                condition.append(" and c.").append(field).append(" in :").append(field);
                values.put(field, wanted);
            }
        });
        return roles.where(condition.append(")").toString(), values);
    }
}
