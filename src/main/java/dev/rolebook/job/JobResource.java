package dev.rolebook.job;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Page;
import dev.rolebook.provenance.Provenance;
import dev.rolebook.query.Names;
import dev.rolebook.web.Moved;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Live jobs. */
@Path(JobResource.PATH)
@Tag(name = "Jobs")
@PermitAll
@PublishedRead
public class JobResource {

    static final String PATH = "/v1/jobs";

    private final Links links;
    private final Names names;
    private final Provenance provenance;
    private final Clock clock;

    public JobResource(Links links, Names names, Provenance provenance, Clock clock) {
        this.links = links;
        this.names = names;
        this.provenance = provenance;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listJobs",
            summary = "Live jobs, the newest first",
            description = "Jobs that have not ended. Each filter narrows the list; several values of one filter are"
                    + " separated by commas, and a job with any of them is found.")
    public Page<JobSummary> list(@BeanParam JobQuery query) {
        Page<Job> jobs = query.listing(names, clock.instant()).page(query);
        provenance.keptFor(Freshness.of(jobs.items(), clock.instant()));
        return jobs.map(job -> JobSummary.of(job, links));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getJob",
            summary = "One job with its description",
            description = "After `validThrough` the answer is 410: show no such job, and forget it.")
    @APIResponse(
            responseCode = "200",
            description = "The job.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "410", description = "There was such a job, and it has ended.")
    public JobView get(@RestPath String id) {
        Job job = Job.byId(canonical(id)).map(this::unlessEnded).orElseThrow(() -> Problem.notFound("job", id));
        provenance.keptFor(Freshness.of(List.of(job), clock.instant()));
        return JobView.of(job, links);
    }

    private Job unlessEnded(Job job) {
        if (job.hasEnded(clock.instant())) {
            throw Problem.of(ProblemType.GONE, "The job '" + job.id + "' ended at " + job.validThrough + ".");
        }
        return job;
    }

    /** One job has one URL: its id in the usual form. */
    private static UUID canonical(String id) {
        UUID parsed;
        try {
            parsed = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("job", id);
        }
        if (!parsed.toString().equals(id)) {
            throw Moved.permanently(PATH + "/" + parsed);
        }
        return parsed;
    }
}
