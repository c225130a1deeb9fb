package dev.rolebook.profile;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.role.CodeMatch;
import dev.rolebook.role.CodeScheme;
import dev.rolebook.role.RoleCode;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.validator.constraints.CodePointLength;

/** From codes of occupations to roles. */
@Path("/v1/crosswalk")
@Tag(name = "Roles")
@PermitAll
@PublishedRead
public class CrosswalkResource {

    private static final List<CodeMatch> BEST_FIRST = List.of(CodeMatch.values());

    private static final Listing<RoleCode> BY_MATCH = Listing.of(RoleCode.class, "c")
            .fetching("join fetch c.role r join fetch r.roleFamily left join fetch r.variantOf")
            .where(Published.inDefaultLanguage("c.role"), Published.DEFAULT_LANGUAGE)
            .orderedBy(
                    SortKey.asc(rank(), Integer.class, code -> BEST_FIRST.indexOf(code.match)),
                    SortKey.asc("c.role.slug", String.class, code -> code.role.slug),
                    SortKey.asc("c.role.id", UUID.class, code -> code.role.id));

    private final Links links;

    public CrosswalkResource(Links links) {
        this.links = links;
    }

    @GET
    @Operation(
            operationId = "listCrosswalk",
            summary = "The roles of an occupation code, best match first, then by slug")
    public Page<RoleMatch> list(
            @Parameter(description = "The classification.", required = true, example = "SOC_2018")
                    @QueryParam("scheme")
                    @NotNull CodeScheme scheme,
            @Parameter(
                            description = "The code, exactly as the classification writes it. Of one that no role has,"
                                    + " the list is empty.",
                            required = true,
                            example = "23-2011")
                    @QueryParam("code")
                    @NotNull @CodePointLength(max = 40)
                    String code,
            @BeanParam PageRequest request) {
        return BY_MATCH.where("c.scheme = :scheme", Map.of("scheme", scheme))
                .where("c.code = :code", Map.of("code", code))
                .page(request, match -> RoleMatch.of(match, links));
    }

    /** The place of a match among all of them, for the few roles that one code has. */
    private static String rank() {
        return BEST_FIRST.stream()
                .map(match -> "when " + match.name() + " then " + BEST_FIRST.indexOf(match))
                .collect(Collectors.joining(" ", "case c.match ", " end"));
    }
}
