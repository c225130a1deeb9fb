package dev.rolebook.history;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.changeset.ChangeSetView;
import dev.rolebook.changeset.DocumentChange;
import dev.rolebook.document.AnyDocument;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.DocumentPath;
import dev.rolebook.publishing.Revision;
import dev.rolebook.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a document was. */
@Path("/manage/v1/documents/{kind}/{slug}/revisions")
@Tag(name = "History")
@RolesAllowed(Roles.READER)
public class RevisionResource {

    private final Restoring restoring;
    private final Caller caller;

    RevisionResource(Restoring restoring, Caller caller) {
        this.restoring = restoring;
        this.caller = caller;
    }

    @GET
    @ManageRead
    @Operation(
            operationId = "listRevisions",
            summary = "Everything that was ever done to a document, newest first",
            description = "Of a removed document too, by any name that it had.")
    public Page<RevisionView> list(@BeanParam DocumentPath path, @BeanParam PageRequest page) {
        return Listing.of(Revision.class, "r")
                .where("r.documentId = :document", Map.of("document", Past.document(path.name())))
                .orderedBy(SortKey.desc("r.publication", Long.class, revision -> revision.publication))
                .page(page, RevisionView::of);
    }

    @GET
    @Path("{publication}")
    @ManageRead
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getRevision", summary = "A document as a publication has left it")
    @APIResponse(
            responseCode = "200",
            description = "The document of then.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnyDocument.class)))
    public String get(
            @BeanParam DocumentPath path,
            @Parameter(description = "The number of the publication.", example = "1") @RestPath long publication) {
        return Optional.ofNullable(Past.revision(path.name(), publication).after)
                .orElseThrow(() -> Problem.notFound("text of the document after publication", publication));
    }

    @GET
    @Path("{publication}/differences")
    @ManageRead
    @Operation(
            operationId = "compareRevisions",
            summary = "In what a document differs between two publications",
            description = "Both may be any publication: what counts is the document's text after each.")
    public DocumentChange differences(
            @BeanParam DocumentPath path,
            @Parameter(description = "The number of the later publication.", example = "1") @RestPath long publication,
            @Parameter(
                            description = "The number of the earlier one; 0 is before everything.",
                            required = true,
                            example = "0")
                    @RestQuery
                    @NotNull @Min(0) Long from) {
        var document = Past.document(path.name());
        return DocumentChange.of(document, path.name(), Past.text(document, from), Past.text(document, publication));
    }

    @POST
    @Path("{publication}/restore")
    @ManageWrite
    @RolesAllowed(Roles.EDITOR)
    @ResponseStatus(201)
    @Operation(
            operationId = "restoreRevision",
            summary = "Go back to what a document was, as a new change set",
            description = "A removed document comes back as itself. Nothing changes until the change set is published.")
    public ChangeSetView restore(
            @BeanParam DocumentPath path,
            @Parameter(description = "The number of the publication.", example = "1") @RestPath long publication,
            @BeanParam WriteOptions options) {
        return ChangeSetView.of(restoring.document(path.name(), publication, options.noteOrEmpty(), caller.name()));
    }
}
