package dev.rolebook.posting;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.document.Slug;
import dev.rolebook.job.Job;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Jobs as partners push them: each source its own, outside of change sets. */
@Path("/manage/v1/jobs/{source}")
@Tag(name = "Job postings")
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class PostingResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String SOURCE = "The source whose jobs they are: a partner's own.";
    private static final String REFERENCE = "The lasting name of the job at its source.";

    private final Postings postings;
    private final PostingLines lines;
    private final Caller caller;

    PostingResource(Postings postings, PostingLines lines, Caller caller) {
        this.postings = postings;
        this.lines = lines;
        this.caller = caller;
    }

    @PUT
    @Path("{reference}")
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPosting",
            summary = "Write a job, over what was there under its reference",
            description = "It is live at once. Its role family is found by its title where none is given.")
    public PostingResult put(
            @Parameter(description = SOURCE, example = "example-partner") @RestPath @Slug String source,
            @Parameter(description = REFERENCE, example = "job-4711") @RestPath String reference,
            @NotNull Posting posting,
            @BeanParam WriteOptions options) {
        mustBeOwn(source);
        if (!reference.equals(posting.reference())) {
            throw Problem.of(ProblemType.INVALID_BODY, "The posting has another reference than the URL.")
                    .with(List.of(Fault.atPointer("/reference", "invalid-value", "must be that of the URL")));
        }
        return postings.writeOne(source, posting);
    }

    @DELETE
    @Path("{reference}")
    @ManageWrite
    @Operation(operationId = "endPosting", summary = "End a job now; whoever asks for it is told that it is gone")
    public void end(
            @Parameter(description = SOURCE, example = "example-partner") @RestPath @Slug String source,
            @Parameter(description = REFERENCE, example = "job-4711") @RestPath String reference,
            @BeanParam WriteOptions options) {
        mustBeOwn(source);
        if (Job.findByIdOptional(Job.id(source, reference)).isEmpty()) {
            throw Problem.notFound("job of " + source, reference);
        }
        postings.withdraw(source, List.of(reference));
    }

    @POST
    @ManageWrite
    @Consumes(NDJSON)
    @Operation(
            operationId = "writePostings",
            summary = "Write many jobs, one a line",
            description =
                    "NDJSON: a posting on each line, at most 1,000. Each stands for itself; what is wrong with one"
                            + " keeps none of the others out. The answer has a result for each line, in their order.")
    public BulkResult write(
            @Parameter(description = SOURCE, example = "example-partner") @RestPath @Slug String source,
            @RequestBody(
                            required = true,
                            description = "A posting on each line.",
                            content =
                                    @Content(
                                            mediaType = NDJSON,
                                            schema =
                                                    @Schema(
                                                            type =
                                                                    org.eclipse.microprofile.openapi.annotations.enums
                                                                            .SchemaType.STRING)))
                    String text,
            @BeanParam WriteOptions options) {
        mustBeOwn(source);
        return BulkResult.of(lines.write(source, text));
    }

    /** Of others' sources a partner does not even learn whether they exist. */
    private void mustBeOwn(String source) {
        if (!caller.roles().contains(Roles.ADMINISTRATOR) && !source.equals(caller.partner())) {
            throw Problem.notFound("source", source);
        }
    }
}
