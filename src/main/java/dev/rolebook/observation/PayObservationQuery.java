package dev.rolebook.observation;

import dev.rolebook.document.Kind;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Unit;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Orders;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.query.Chosen;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import dev.rolebook.role.CodeMatch;
import dev.rolebook.role.CodeScheme;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What the list of pay observations can be asked for. */
public class PayObservationQuery extends PageRequest {

    private static final Listing<PayObservation> ALL = Listing.of(PayObservation.class, "o")
            .fetching("join fetch o.source left join fetch o.role")
            .where(Published.inDefaultLanguage("o.source"), Published.DEFAULT_LANGUAGE);

    private static final Orders<PayObservation> ORDERS = Orders.endingIn(
                    SortKey.<PayObservation, UUID>asc("o.id", UUID.class, observation -> observation.id))
            .with("key", SortKey.asc("o.key", String.class, observation -> observation.key));

    /** The source says that it is the role. */
    private static final String SAID_OF_ROLES = "select p.id from PayObservation p where p.role.id in :roles";

    /** Its code is one that the role has. */
    private static final String WITH_CODES_OF_ROLES = """
            select p.id from RoleCode c join PayObservation p on p.codeScheme = c.scheme and p.code = c.code
            where c.role.id in :roles and c.match in :matches""";

    @QueryParam("source")
    @Separator(",")
    @NameOf(Kind.SOURCE)
    @Parameter(description = "Only of any of these sources, by slug.")
    public List<String> source = List.of();

    @QueryParam("edition")
    @Separator(",")
    @Parameter(description = "Only of any of these editions, as observations show them: 2025-05.")
    public List<String> edition = List.of();

    @QueryParam("code")
    @Separator(",")
    @Parameter(description = "Only of any of these occupation codes, in the classifications of `scheme`.")
    public List<String> code = List.of();

    @QueryParam("scheme")
    @Separator(",")
    @Parameter(description = "Only of occupations of any of these classifications.")
    public List<CodeScheme> scheme = List.of();

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(
            description = "Only what says something of any of these roles, by slug: the source says that it is the"
                    + " role, or the role has the code.")
    public List<String> role = List.of();

    @QueryParam("match")
    @Separator(",")
    @Parameter(
            description = "With `role`: only where the role has the code with any of these matches. What the source"
                    + " says of the very role is EXACT.")
    public List<CodeMatch> match = List.of();

    @QueryParam("area")
    @Separator(",")
    @Parameter(description = "Only of any of these areas, by code: US.")
    public List<String> area = List.of();

    @QueryParam("measure")
    @Separator(",")
    @Parameter(description = "Only what counts any of these as pay.")
    public List<Measure> measure = List.of();

    @QueryParam("unit")
    @Separator(",")
    @Parameter(description = "Only pay for any of these stretches of time.")
    public List<Unit> unit = List.of();

    @QueryParam("sort")
    @DefaultValue("key")
    @Parameter(
            description = "The order: by key, so that the editions of one table stand together, or turned round.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"key", "-key"}))
    public String sort = "key";

    Listing<PayObservation> listing(Names names) {
        Chosen chosen = names.chosen(this);
        return ofRoles(ALL, chosen.by("role"))
                .whereGiven("o.source.id in :sources", "sources", chosen.by("source"))
                .whereAny("o.edition in :editions", "editions", edition)
                .whereAny("o.code in :codes", "codes", code)
                .whereAny("o.codeScheme in :schemes", "schemes", scheme)
                .whereAny("o.area.code in :areas", "areas", area)
                .whereAny("o.measure in :measures", "measures", measure)
                .whereAny("o.unit in :units", "units", unit)
                .sortedBy(ORDERS, sort);
    }

    private Listing<PayObservation> ofRoles(Listing<PayObservation> all, @Nullable Set<UUID> roles) {
        if (roles == null && !match.isEmpty()) {
            throw Problem.invalidParameters(
                    List.of(Fault.ofParameter("match", "incomplete", "says something only together with `role`")));
        }
        if (roles == null) {
            return all;
        }
        List<CodeMatch> matches = match.isEmpty() ? List.of(CodeMatch.values()) : match;
        String either = matches.contains(CodeMatch.EXACT)
                ? SAID_OF_ROLES + " union " + WITH_CODES_OF_ROLES
                : WITH_CODES_OF_ROLES;
        return all.where("o.id in (" + either + ")", Map.of("roles", roles, "matches", matches));
    }
}
