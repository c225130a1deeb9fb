package dev.rolebook.changeset;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.document.AnyDocument;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.paging.Page;
import dev.rolebook.publishing.DocumentPath;
import dev.rolebook.representation.Precondition;
import dev.rolebook.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The documents of a change set. */
@Path("/manage/v1/change-sets/{changeSet}/documents")
@Tag(name = "Change sets")
@RolesAllowed(Roles.EDITOR)
public class ChangeSetDocumentResource {

    private final Drafting drafting;
    private final Caller caller;

    public ChangeSetDocumentResource(Drafting drafting, Caller caller) {
        this.drafting = drafting;
        this.caller = caller;
    }

    @GET
    @ManageRead
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDrafts",
            summary = "The documents of a change set, by kind and slug, and how they differ from what is published")
    public Page<DraftView> list(@BeanParam ChangeSetPath set, @BeanParam ChangeSetDocumentQuery query) {
        return query.listing(ChangeSet.withId(set.id).id).page(query).mapAll(DraftView::of);
    }

    @GET
    @Path("{kind}/{slug}")
    @ManageRead
    @RolesAllowed(Roles.READER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getDraft",
            summary = "One document as it looks in the change set: as written there, else as published")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AnyDocument.class)))
    public String get(@BeanParam ChangeSetPath set, @BeanParam DocumentPath path) {
        return Seen.in(ChangeSet.withId(set.id).id, path.name())
                .map(Seen::body)
                .orElseThrow(() -> Problem.notFound(path.name().kind().words(), path.slug));
    }

    @PUT
    @Path("{kind}/{slug}")
    @ManageWrite
    @Consumes({MediaType.APPLICATION_JSON, WrittenTextReader.YAML})
    @Operation(
            operationId = "putDraft",
            summary = "Write a document into the change set",
            description = "The body is the whole document. `If-Match` names the text that it starts from, as `getDraft`"
                    + " gave it, or `If-None-Match: *` says that there is none yet. Another `slug` in the body is a"
                    + " rename. What is wrong with the document itself is refused at once; what it names is looked for"
                    + " when the change set is checked or published.")
    public DraftView put(
            @BeanParam ChangeSetPath set,
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
        return DraftView.of(
                drafting.write(ChangeSet.open(set.id), path.name(), text, claim.takeSlug, condition, caller.name()));
    }

    @DELETE
    @Path("{kind}/{slug}")
    @ManageWrite
    @Operation(
            operationId = "removeDraft",
            summary = "Have a document removed when the change set is published",
            description = "A document that is new in the change set just leaves it. Nothing can be removed that others"
                    + " name, unless the change set removes or changes those too: its check tells.")
    public ChangeSetView remove(
            @BeanParam ChangeSetPath set,
            @BeanParam DocumentPath path,
            @BeanParam Successor successor,
            @BeanParam Precondition condition,
            @BeanParam WriteOptions options) {
        ChangeSet opened = ChangeSet.open(set.id);
        drafting.remove(opened, path.name(), successor, condition, caller.name());
        return ChangeSetView.of(opened);
    }

    @POST
    @Path("{kind}/{slug}/revert")
    @ManageWrite
    @Operation(operationId = "revertDraft", summary = "Take a document out of the change set again")
    public ChangeSetView revert(
            @BeanParam ChangeSetPath set, @BeanParam DocumentPath path, @BeanParam WriteOptions options) {
        ChangeSet opened = ChangeSet.open(set.id);
        drafting.revert(opened, path.name());
        return ChangeSetView.of(opened);
    }
}
