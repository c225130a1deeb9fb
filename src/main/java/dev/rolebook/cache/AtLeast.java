package dev.rolebook.cache;

import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The publication that a request must see, at least: {@code Rolebook-Publication: >=42}. Whoever has
 * published on one replica reads so on any other.
 */
final class AtLeast {

    /** The header field of requests and answers. */
    static final String HEADER = "Rolebook-Publication";

    /** No library was published as often as a number of more digits says. */
    private static final Pattern FORM = Pattern.compile("\\s*>=\\s*(\\d{1,18})\\s*");

    private AtLeast() {}

    static boolean isAsked(HttpServerRequest request) {
        return request.headers().contains(HEADER);
    }

    static long of(HttpServerRequest request) {
        Matcher form = FORM.matcher(String.join(",", request.headers().getAll(HEADER)));
        if (!form.matches()) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, "The field " + HEADER + " says nothing that is known.")
                    .with(List.of(Fault.ofHeader(HEADER, "invalid-value", "must be >= and a number, as in '>=42'")));
        }
        return Long.parseLong(form.group(1));
    }

    /** The answer to whoever has waited in vain. */
    static Problem notYet(long number, long applied) {
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "Publication " + number + " is not here yet; the last one that is, is " + applied + ".")
                .with("Retry-After", "1");
    }
}
