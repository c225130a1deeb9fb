package dev.rolebook.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client reads when a request is refused or fails: RFC 9457. */
@Schema(name = "Problem", description = "Why a request was refused or failed, in the format of RFC 9457.")
public record ProblemBody(
        @Schema(
                description = "The kind of problem: a URL of this API that explains it.",
                examples = "/problems/not-found")
        String type,

        @Schema(
                description = "The kind of problem in one line, the same for every occurrence.",
                examples = "There is no such resource")
        String title,

        @Schema(description = "The HTTP status of this answer.", examples = "404")
        int status,

        @Schema(description = "What is wrong with this very request.", examples = "There is no skill 'latin'.")
        String detail,

        @Schema(description = "The path that was asked for.", examples = "/v1/skills/latin")
        String instance,

        @Schema(description = "The kind of problem, for programs. Never changes.", examples = "not-found")
        String code,

        @Schema(
                description = "The request's X-Request-Id, as sent or made here; it finds the request in the log.",
                examples = "01980f3e-7d0f-7cc4-9a57-2f8f5a1e6f0b")
        String requestId,

        @Schema(description = "Everything that is wrong, each with its place; empty if that says nothing more.")
        List<Fault> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> members) {

    static ProblemBody of(Problem problem, String instance, String requestId) {
        ProblemType type = problem.type();
        return new ProblemBody(
                type.href(),
                type.title(),
                type.status(),
                problem.detail(),
                instance,
                type.code(),
                requestId,
                problem.errors(),
                problem.members());
    }
}
