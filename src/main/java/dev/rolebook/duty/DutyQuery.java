package dev.rolebook.duty;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Orders;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What the list of duties can be asked for. */
public class DutyQuery extends PageRequest {

    private static final Listing<Duty> ALL = Listing.of(Duty.class, "d")
            .fetching("join fetch d.role")
            .where(Published.inDefaultLanguage("d.role"), Published.DEFAULT_LANGUAGE);

    private static final Orders<Duty> ORDERS = Orders.endingIn(
                    SortKey.<Duty, UUID>asc("d.id", UUID.class, duty -> duty.id))
            .with("role", SortKey.asc("d.role.slug", String.class, duty -> duty.role.slug))
            .with("position", SortKey.asc("d.position", Integer.class, duty -> duty.position));

    /**
     * What a role states itself, and what a variant inherits: its base's duties but those that it
     * replaces. Whose duties these can be is said first, because only that has an index.
     */
    private static final String OF_ROLES = """
            d.role.id in (
                select r.id from Role r where r.id in :roles
                union select v.variantOf.id from Role v where v.id in :roles)
            and (d.role.id in :roles or exists (
                select 1 from Role v where v.id in :roles and v.variantOf.id = d.role.id and not exists (
                    select 1 from Duty o where o.role.id = v.id and o.key = d.key)))""";

    private static final String HAS_WORDS = "cast(sql("
            + "'to_tsvector(''english'', ?) @@ websearch_to_tsquery(''english'', ?)', d.text, :words) as Boolean) = true";

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(description = "Only duties of any of these roles, by slug; a variant's inherited ones too.")
    public List<String> role = List.of();

    @QueryParam("roleFamily")
    @Separator(",")
    @NameOf(Kind.ROLE_FAMILY)
    @Parameter(description = "Only duties that roles of any of these families state, by slug.")
    public List<String> roleFamily = List.of();

    @QueryParam("theme")
    @Separator(",")
    @Parameter(description = "Only duties of any of these themes.")
    public List<Theme> theme = List.of();

    @QueryParam("cadence")
    @Separator(",")
    @Parameter(description = "Only duties that come up this often.")
    public List<Cadence> cadence = List.of();

    @QueryParam("tool")
    @Separator(",")
    @Parameter(description = "Only duties for which any of these products is used, as written.")
    public List<String> tool = List.of();

    @QueryParam("text")
    @CodePointLength(max = 200)
    @Parameter(
            description = "Only duties that have all of these words, in any of their forms. Words in quotes stand"
                    + " together, `or` stands between alternatives, a minus sign excludes.")
    public @Nullable String text;

    @QueryParam("sort")
    @DefaultValue("role,position")
    @Parameter(
            description = "The order: by the slug of the role, and there as the role states them.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"role,position", "-role,-position"}))
    public String sort = "role,position";

    Listing<Duty> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return ALL.whereGiven(OF_ROLES, "roles", chosen.by("role"))
                .whereGiven("d.role.roleFamily.id in :families", "families", chosen.by("roleFamily"))
                .whereAny("d.theme in :themes", "themes", theme)
                .whereAny("d.cadence in :cadences", "cadences", cadence)
                .whereAnyOf("d.tools", "tools", tool)
                .whereGiven(HAS_WORDS, "words", text)
                .sortedBy(ORDERS, sort);
    }
}
