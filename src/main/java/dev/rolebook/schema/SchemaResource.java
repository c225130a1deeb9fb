package dev.rolebook.schema;

import dev.rolebook.document.Kind;
import dev.rolebook.web.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON Schemas of documents. */
@Path("/schemas")
@Tag(name = "Reference")
@PermitAll
public class SchemaResource {

    static final String TYPE = "application/schema+json";

    private final DocumentSchemas schemas;

    SchemaResource(DocumentSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @Path("{kind}.json")
    @Produces(TYPE)
    @Operation(
            operationId = "getSchema",
            summary = "The JSON Schema of one kind of document",
            description = "JSON Schema 2020-12: every field of a document with its meaning, bounds and shorthand forms."
                    + " An editor completes YAML by it, told by a document's first line:"
                    + " `# yaml-language-server: $schema=<this URL>`. What holds between fields and between documents"
                    + " is checked when a document is sent.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            content =
                    @Content(
                            mediaType = TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A JSON Schema (2020-12).")))
    public String get(
            @PathParam("kind")
                    @Parameter(
                            description = "The kind, as in a document's 'kind'.",
                            example = "guide",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "role-family",
                                                "source",
                                                "skill",
                                                "role",
                                                "ladder",
                                                "salary-report",
                                                "guide",
                                                "shelf"
                                            }))
                    String kind) {
        return Kind.byWord(kind).map(schemas::of).orElseThrow(() -> Problem.notFound("kind of document", kind));
    }
}
