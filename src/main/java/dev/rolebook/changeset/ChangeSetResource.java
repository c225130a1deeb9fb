package dev.rolebook.changeset;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.document.Finding;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.paging.Page;
import dev.rolebook.publishing.Author;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Change sets. */
@Path("/manage/v1/change-sets")
@Tag(name = "Change sets")
@RolesAllowed(Roles.EDITOR)
public class ChangeSetResource {

    private final Drafting drafting;
    private final Rebase rebase;
    private final Release release;
    private final Review review;
    private final Caller caller;

    public ChangeSetResource(Drafting drafting, Rebase rebase, Release release, Review review, Caller caller) {
        this.drafting = drafting;
        this.rebase = rebase;
        this.release = release;
        this.review = review;
        this.caller = caller;
    }

    @GET
    @ManageRead
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listChangeSets", summary = "All change sets, newest first")
    public Page<ChangeSetView> list(@BeanParam ChangeSetQuery query) {
        return query.listing().page(query).mapAll(ChangeSetView::of);
    }

    @GET
    @Path("{id}")
    @ManageRead
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getChangeSet", summary = "One change set")
    public ChangeSetView get(@RestPath UUID id) {
        return ChangeSetView.of(ChangeSet.withId(id));
    }

    @POST
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "createChangeSet", summary = "Begin a change set")
    public ChangeSetView create(@NotNull @Valid ChangeSetText text, @BeanParam WriteOptions options) {
        return ChangeSetView.of(drafting.begin(text.title(), text.noteOrEmpty(), caller.name()));
    }

    @PUT
    @Path("{id}")
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "describeChangeSet", summary = "Say anew what a change set is about")
    public ChangeSetView describe(
            @RestPath UUID id, @NotNull @Valid ChangeSetText text, @BeanParam WriteOptions options) {
        return ChangeSetView.of(drafting.describe(ChangeSet.open(id), text));
    }

    @POST
    @Path("{id}/check")
    @ManageWrite(changes = false)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "checkChangeSet",
            summary = "What would come of publishing it now",
            description = "Publishes the change set and takes it back, unseen by anybody. Everything that is wrong is"
                    + " listed at once.")
    public CheckResult check(@RestPath UUID id) {
        return release.check(ChangeSet.withId(id));
    }

    @POST
    @Path("{id}/publish")
    @ManageWrite
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            operationId = "publishChangeSet",
            summary = "Publish it: all of it, or nothing",
            description = "Refused with 422 and all findings if something is wrong with it, and with 409 if others have"
                    + " published changes of the same documents meanwhile, or if approvals are missing. What stands in"
                    + " nobody's way is in `warnings`.")
    public ChangeSetView publish(@RestPath UUID id, @BeanParam WriteOptions options) {
        List<Finding> warnings = release.publish(id, Author.of(caller))
                .map(publication -> publication.warnings)
                .orElse(List.of());
        return ChangeSetView.of(ChangeSet.withId(id), warnings);
    }

    @POST
    @Path("{id}/rebase")
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rebaseChangeSet",
            summary = "Take up what others have published meanwhile",
            description = "Merges it into the documents of the change set, field by field and, in lists, key by key."
                    + " What both have changed in different ways is refused with 409 and listed in `conflicts`; send a"
                    + " decision for each. All documents are rebased, or none.")
    public ChangeSetView rebase(@RestPath UUID id, @NotNull @Valid RebaseOrder order, @BeanParam WriteOptions options) {
        rebase.run(ChangeSet.open(id), order);
        return ChangeSetView.of(ChangeSet.withId(id));
    }

    @POST
    @Path("{id}/discard")
    @ManageWrite
    @Operation(operationId = "discardChangeSet", summary = "Give it up; it stays readable")
    public ChangeSetView discard(@RestPath UUID id, @BeanParam WriteOptions options) {
        return ChangeSetView.of(drafting.discard(ChangeSet.open(id)));
    }

    @POST
    @Path("{id}/approvals")
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(
            operationId = "approveChangeSet",
            summary = "Say that you have looked at it and found it good",
            description = "Counts for the change set as it is now. Nobody approves what they have written themselves.")
    public ChangeSetView approve(
            @RestPath UUID id, @NotNull @Valid ApprovalText text, @BeanParam WriteOptions options) {
        return ChangeSetView.of(review.approve(ChangeSet.open(id), caller.name(), text.noteOrEmpty()));
    }
}
