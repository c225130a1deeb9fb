package dev.rolebook.guide;

import dev.rolebook.document.Kind;
import dev.rolebook.paging.Listing;
import dev.rolebook.query.DocumentQuery;
import dev.rolebook.query.NameOf;
import dev.rolebook.query.Names;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** What the list of guides can be asked for. */
public class GuideQuery extends DocumentQuery {

    private static final Listing<Guide> ALL = Listing.of(Guide.class, "g");

    @QueryParam("type")
    @Separator(",")
    @Parameter(description = "Only guides of any of these types.")
    public List<GuideType> type = List.of();

    @QueryParam("role")
    @Separator(",")
    @NameOf(Kind.ROLE)
    @Parameter(description = "Only guides about any of these roles, by slug.")
    public List<String> role = List.of();

    @QueryParam("roleFamily")
    @Separator(",")
    @NameOf(Kind.ROLE_FAMILY)
    @Parameter(description = "Only guides about a role of any of these families, by slug.")
    public List<String> roleFamily = List.of();

    @QueryParam("skill")
    @Separator(",")
    @NameOf(Kind.SKILL)
    @Parameter(description = "Only guides that show any of these skills, by slug: in the matrix or in a step.")
    public List<String> skill = List.of();

    @QueryParam("tag")
    @Separator(",")
    @Parameter(description = "Only guides with any of these tags, as written.")
    public List<String> tag = List.of();

    public GuideQuery() {
        super(Kind.GUIDE);
    }

    Listing<Guide> listing(Names names) {
        var chosen = names.chosen(this);
        return narrow(ALL, "g", chosen)
                .whereAny("g.type in :types", "types", type)
                .whereGiven(
                        "g.id in (select x.guide.id from GuideRole x where x.role.id in :roles)",
                        "roles",
                        chosen.by("role"))
                .whereGiven(
                        "g.id in (select x.guide.id from GuideRole x where x.role.roleFamily.id in :families)",
                        "families",
                        chosen.by("roleFamily"))
                .whereGiven(
                        "g.id in (select x.from.id from DocumentReference x where x.to.id in :skills)",
                        "skills",
                        chosen.by("skill"))
                .whereAnyOf("g.tags", "tags", tag);
    }
}
