package dev.rolebook.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.changeset.Claim;
import dev.rolebook.changeset.Successor;
import dev.rolebook.changeset.WrittenText;
import dev.rolebook.changeset.WrittenTextReader;
import dev.rolebook.document.AnyDocument;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.paging.Page;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentPath;
import dev.rolebook.representation.Precondition;
import dev.rolebook.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents as their authors wrote them. */
@Path("/manage/v1/documents")
@Tag(name = "Documents")
@RolesAllowed(Roles.PUBLISHER)
public class DocumentResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final DirectEdit edit;
    private final Caller caller;

    DocumentResource(DirectEdit edit, Caller caller) {
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    @ManageRead
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listDocuments", summary = "All published documents, by kind and slug")
    public Page<DocumentSummary> list(@BeanParam DocumentListQuery query) {
        return query.listing().page(query, DocumentSummary::of);
    }

    @GET
    @Path("{kind}/{slug}")
    @ManageRead
    @RolesAllowed(Roles.READER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getDocument",
            summary = "One published document, as its author wrote it",
            description = "`ETag` names its text, for the next write. A name that it had before finds it too.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnyDocument.class)))
    public String get(@BeanParam DocumentPath path) {
        return DocumentHead.named(path.name())
                .map(head -> head.body)
                .orElseThrow(() -> Problem.notFound(path.name().kind().words(), path.slug));
    }

    @PUT
    @Path("{kind}/{slug}")
    @ManageWrite
    @Consumes({MediaType.APPLICATION_JSON, WrittenTextReader.YAML})
    @Operation(
            operationId = "putDocument",
            summary = "Write a document and publish it at once",
            description = "A change set of this one document, under all checks. The body is the whole document;"
                    + " another `slug` in it is a rename.")
    public DirectChange put(
            @BeanParam DocumentPath path,
            @BeanParam Precondition condition,
            @BeanParam Claim claim,
            @BeanParam WriteOptions options,
            @RequestBody(
                            required = true,
                            description = "The document.",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = AnyDocument.class)),
                                @Content(
                                        mediaType = WrittenTextReader.YAML,
                                        schema = @Schema(implementation = AnyDocument.class))
                            })
                    WrittenText text) {
        return edit.write(path.name(), text, claim.takeSlug, condition, Cause.of(caller, options));
    }

    @PATCH
    @Path("{kind}/{slug}")
    @ManageWrite
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "patchDocument",
            summary = "Change some fields of a document and publish that at once",
            description = "The body is a JSON Merge Patch (RFC 7396): fields replace fields, `null` removes one, and a"
                    + " list is replaced whole.")
    public DirectChange patch(
            @BeanParam DocumentPath path,
            @BeanParam Precondition condition,
            @BeanParam WriteOptions options,
            @NotNull @RequestBody(
                            required = true,
                            description = "What changes.",
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = AnyDocument.class)))
                    JsonNode patch) {
        return edit.patch(path.name(), patch, condition, Cause.of(caller, options));
    }

    @DELETE
    @Path("{kind}/{slug}")
    @ManageWrite
    @Operation(
            operationId = "deleteDocument",
            summary = "Withdraw a document at once",
            description = "Refused, with the list of them, while others name it; unless something stands in its place.")
    public DirectChange delete(
            @BeanParam DocumentPath path,
            @BeanParam Successor successor,
            @BeanParam Precondition condition,
            @BeanParam WriteOptions options) {
        return edit.remove(path.name(), successor, condition, Cause.of(caller, options));
    }
}
