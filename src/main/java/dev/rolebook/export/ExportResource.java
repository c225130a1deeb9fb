package dev.rolebook.export;

import dev.rolebook.access.Roles;
import dev.rolebook.files.FileFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that is published, as files. */
@Path("/manage/v1/export")
@Tag(name = "Content as files")
@RolesAllowed({Roles.READER, Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMINISTRATOR})
public class ExportResource {

    @GET
    @Produces({FileFormat.ZIP_TYPE, FileFormat.NDJSON_TYPE})
    @Operation(
            operationId = "exportContent",
            summary = "Everything that is published, as files",
            description = "Of one moment, whatever is published while it is sent. What comes out can be sent to"
                    + " `importContent` as it is, and changes nothing there. Send `Accept: application/x-ndjson` for a"
                    + " document a line; without it, the archive comes.")
    @APIResponse(
            responseCode = "200",
            description = "What is published.",
            content = {
                @Content(
                        mediaType = FileFormat.ZIP_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        description = "An archive: `roles/paralegal.yaml` and so on, a YAML document"
                                                + " each, in a directory for each kind; documents in another language than"
                                                + " English as `roles/paralegal.de.yaml`; the tables that sources name, under"
                                                + " `data/`.")),
                @Content(
                        mediaType = FileFormat.NDJSON_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A document a line, as JSON, in the order in which they can name"
                                                + " each other. Tables are named by their digests, and not contained."))
            })
    public Export export(@BeanParam ExportQuery query) {
        return new Export(query.kinds());
    }
}
