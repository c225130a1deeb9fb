package dev.rolebook.compare;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.query.Names;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of any roles. */
@Path("/v1/compare")
@Tag(name = "Compare")
@PermitAll
@PublishedRead
public class CompareResource {

    private final ComparisonComposer composer;
    private final Names names;

    CompareResource(ComparisonComposer composer, Names names) {
        this.composer = composer;
        this.names = names;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MatrixCsv.TYPE})
    @Operation(
            operationId = "compareRoles",
            summary = "Any two to four roles, side by side",
            description =
                    "In the shape of an authored comparison, also where no author has written one. `seniority` and"
                            + " `variant` say whom a reader has in mind: the matrix then shows what holds for them, while days,"
                            + " ladders and pay stay those of the roles. What a variant states itself comes before what its"
                            + " base states of this variant, and that before what the base states of all. As `text/csv`, the"
                            + " skill matrix alone.")
    @APIResponse(
            responseCode = "200",
            description = "The roles side by side.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DerivedComparison.class)),
                @Content(
                        mediaType = MatrixCsv.TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description =
                                                "The skill matrix (RFC 4180, UTF-8, with a header): one line for each"
                                                        + " skill, one column for each role, in each cell the whole statement for"
                                                        + " people, further ones after a semicolon; empty where nothing is stated."
                                                        + " Safe to open in a spreadsheet: a cell that it would take for a formula"
                                                        + " begins with an apostrophe."))
            })
    public DerivedComparison compare(@BeanParam CompareQuery query) {
        return composer.comparison(AskedRoles.of(query, names));
    }
}
