package dev.rolebook.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Which problem a failure is, whoever threw it. What it does not know is a defect of ours. */
final class Diagnosis {

    private static final String RETRY_SECONDS = "5";

    private Diagnosis() {}

    static Problem of(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof Problem problem) {
            return problem;
        } else if (cause instanceof Refusal refusal) {
            return refusal.problem();
        } else if (cause instanceof ConstraintViolationException violations) {
            return Violations.problem(violations);
        } else if (cause instanceof JsonProcessingException json) {
            return JsonFaults.problem(json);
        } else if (cause instanceof WebApplicationException web) {
            if (web.getCause() instanceof JsonProcessingException json) {
                return JsonFaults.problem(json);
            }
            return ofStatus(web.getResponse().getStatus());
        } else if (cause instanceof UnauthorizedException) {
            return Challenge.noCredential();
        } else if (cause instanceof AuthenticationException) {
            return Challenge.invalidCredential();
        } else if (cause instanceof ForbiddenException) {
            return Challenge.insufficient(List.of());
        } else if (Outage.causes(cause)) {
            return Problem.of(ProblemType.UNAVAILABLE, "The database does not answer in time.")
                    .with("Retry-After", RETRY_SECONDS);
        }
        return defect();
    }

    static Problem defect() {
        return Problem.of(ProblemType.INTERNAL_ERROR, "Something went wrong here; it is in the log.");
    }

    /** What a library decided, in our words: its own might show its inside. */
    static Problem ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return Problem.of(type, type.title() + ".");
    }

    private static Throwable unwrapped(Throwable failure) {
        boolean wrapper = failure instanceof ArcUndeclaredThrowableException || failure instanceof CompletionException;
        Throwable cause = failure.getCause();
        return wrapper && cause != null ? unwrapped(cause) : failure;
    }
}
