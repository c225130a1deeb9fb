package dev.rolebook.imports;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.files.FileFormat;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Content from files. */
@Path(ImportResource.PATH)
@Tag(name = "Content as files")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMINISTRATOR})
public class ImportResource {

    static final String PATH = "/manage/v1/imports";
    static final String OPERATION = "importContent";
    static final int ACCEPTED = 202;

    /** The one that comes with the sample library. */
    static final String EXAMPLE_ID = "01a19b7d-3000-7000-8000-000000000001";

    private static final int LONGEST_WAIT = 25;

    private static final String DOCUMENTS = """
            kind: skill
            slug: example-skill
            name: Example skill
            type: SKILL
            ---
            kind: skill
            slug: another-example
            name: Another example
            type: TOOL
            """;

    private final Imports imports;
    private final Caller caller;

    public ImportResource(Imports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({FileFormat.ZIP_TYPE, FileFormat.NDJSON_TYPE, FileFormat.YAML_TYPE})
    @ResponseStatus(ACCEPTED)
    @Operation(
            operationId = OPERATION,
            summary = "Send files, and make a change set of what they change",
            description = "The answer comes as soon as the upload is kept; it is then worked off, and goes on where it"
                    + " was if a server stops meanwhile. Follow it by `getImport`, or ask `getImportResult` for its end."
                    + " What comes of it is one change set that holds just what differs from what is published; if nothing"
                    + " does, there is none. With `dryRun=true` nothing comes of it but the report.")
    public ImportView begin(
            @BeanParam ImportOptions options,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            description = "An archive in the layout that `exportContent` answers with; or a document a"
                                    + " line, as JSON; or YAML documents with `---` between them. At most 1 GB.",
                            content = {
                                @Content(
                                        mediaType = FileFormat.YAML_TYPE,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "two", value = DOCUMENTS)),
                                @Content(
                                        mediaType = FileFormat.NDJSON_TYPE,
                                        schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = FileFormat.ZIP_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body) {
        return imports.begin(FileFormat.of(headers.getMediaType()), options.order(caller), body);
    }

    @GET
    @ManageRead
    @RolesAllowed({Roles.READER, Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "listImports",
            summary = "All imports, newest first",
            description =
                    "Without their findings: those are in `getImport`. An import is forgotten a week after its end.")
    public Page<ImportEntry> list(@BeanParam ImportQuery query) {
        return query.listing().page(query, ImportEntry::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.READER, Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMINISTRATOR})
    @Operation(operationId = "getImport", summary = "How far an import is, and what came of it")
    public ImportView get(
            @Parameter(example = EXAMPLE_ID) @RestPath UUID id,
            @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0) @Max(LONGEST_WAIT) @Parameter(description = "For how many seconds to wait for its end, if that has not come.")
                    int wait) {
        return imports.view(id, wait);
    }

    @GET
    @Path("{id}/result")
    @RolesAllowed({Roles.READER, Roles.EDITOR, Roles.REVIEWER, Roles.PUBLISHER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "getImportResult",
            summary = "What came of an import, once it has ended",
            description = "Waits a while for its end; if that has not come, the answer is 503 with `Retry-After`, and"
                    + " asking again goes on waiting. An import that was refused answers with 422 and everything that"
                    + " was found, so that `curl --fail-with-body --retry 100` is all that a script needs.")
    public ImportView result(@Parameter(example = EXAMPLE_ID) @RestPath UUID id) {
        return imports.result(id, LONGEST_WAIT - 5);
    }
}
