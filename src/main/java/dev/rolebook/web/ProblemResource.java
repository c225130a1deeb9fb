package dev.rolebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of problems. The {@code type} of every problem is a URL of this resource. */
@Path("/problems")
@Tag(name = "Reference")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ProblemResource {

    /** One kind of problem, explained. */
    @Schema(name = "ProblemType", description = "One kind of problem, explained.")
    public record Explanation(
            @Schema(description = "Its name for programs. Never changes.", examples = "not-found")
            String code,

            @Schema(description = "Its URL in this API, from the root.", examples = "/problems/not-found")
            String href,

            @Schema(description = "The HTTP status of its answers.", examples = "404")
            int status,

            @Schema(description = "What it is, in one line.", examples = "There is no such resource")
            String title,

            @Schema(description = "What it means, and what a client can do.")
            String explanation) {

        static Explanation of(ProblemType type) {
            return new Explanation(type.code(), type.href(), type.status(), type.title(), type.explanation());
        }
    }

    @GET
    @Operation(operationId = "listProblems", summary = "Every kind of problem that an answer can report")
    public List<Explanation> list() {
        return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProblem", summary = "One kind of problem, explained")
    public Explanation get(
            @PathParam("code") @Parameter(description = "The 'code' of a problem.", example = "not-found")
                    String code) {
        return ProblemType.ofCode(code)
                .map(Explanation::of)
                .orElseThrow(() -> Problem.notFound("kind of problem", code));
    }
}
