package dev.rolebook.history;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.changeset.ChangeSetView;
import dev.rolebook.changeset.DocumentChange;
import dev.rolebook.manage.ManageRead;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Revision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The publication log. */
@Path("/manage/v1/publications")
@Tag(name = "History")
@RolesAllowed(Roles.READER)
public class PublicationResource {

    private final Restoring restoring;
    private final Caller caller;

    PublicationResource(Restoring restoring, Caller caller) {
        this.restoring = restoring;
        this.caller = caller;
    }

    @GET
    @ManageRead
    @Operation(operationId = "listPublications", summary = "Every publishing, newest first: who, when and why")
    public Page<PublicationView> list(@BeanParam PublicationQuery query) {
        return query.listing().page(query).mapAll(PublicationView::of);
    }

    @GET
    @Path("{number}")
    @ManageRead
    @Operation(operationId = "getPublication", summary = "One publishing")
    public PublicationView get(
            @Parameter(description = "The number of the publication.", example = "1") @RestPath long number) {
        return PublicationView.of(Past.publication(number));
    }

    @GET
    @Path("{number}/revisions")
    @ManageRead
    @Operation(operationId = "listRevisionsOfPublication", summary = "What one publishing did, document by document")
    public Page<RevisionView> revisions(
            @Parameter(description = "The number of the publication.", example = "1") @RestPath long number,
            @BeanParam PageRequest page) {
        return Listing.of(Revision.class, "r")
                .where("r.publication = :number", Map.of("number", Past.publication(number).number))
                .orderedBy(SortKey.asc("r.documentId", UUID.class, revision -> revision.documentId))
                .page(page, RevisionView::of);
    }

    @GET
    @Path("{number}/differences")
    @ManageRead
    @Operation(
            operationId = "comparePublications",
            summary = "Everything in which the library differs between two publications",
            description = "Each document once, as it was after `from` and after this publication. At most 500.")
    public LibraryDifference differences(
            @Parameter(description = "The number of the later publication.", example = "1") @RestPath long number,
            @Parameter(
                            description = "The number of the earlier one; 0 is the empty library.",
                            required = true,
                            example = "1")
                    @RestQuery
                    @NotNull @Min(0) Long from) {
        return new LibraryDifference(Past.between(from, Past.publication(number).number).stream()
                .map(changed ->
                        DocumentChange.of(changed.document(), changed.name(), changed.before(), changed.after()))
                .toList());
    }

    @POST
    @Path("{number}/restore")
    @ManageWrite
    @RolesAllowed(Roles.EDITOR)
    @ResponseStatus(201)
    @Operation(
            operationId = "restorePublication",
            summary = "Go back to a publication, as a new change set",
            description = "The change set holds every document that has changed since, as it was then. Nothing changes"
                    + " until it is published.")
    public ChangeSetView restore(
            @Parameter(description = "The number of the publication.", example = "1") @RestPath long number,
            @BeanParam WriteOptions options) {
        return ChangeSetView.of(restoring.library(number, options.noteOrEmpty(), caller.name()));
    }
}
