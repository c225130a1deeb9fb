package dev.rolebook.representation;

import dev.rolebook.web.HeaderField;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one request is answered with, of a representation: in a coding that it accepts, and only if it
 * does not have it yet. HEAD is answered alike; the server leaves out the body.
 *
 * @param coding that of the body, or, with 304, that of what the client has
 * @param digest what is wanted with the body; null if nothing is
 */
public record Answer(
        Representation representation,
        int status,
        ContentCoding coding,
        @Nullable Digest digest) {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final CharSequence DIGEST = HttpHeaders.createOptimized("Want-Repr-Digest");

    /**
     * Judges what a request says of codings and conditions.
     *
     * @throws Problem if it accepts no coding, or a condition has failed
     */
    public static Answer to(MultiMap request, Representation representation) {
        ContentCoding coding = AcceptEncoding.of(Fields.joined(request, HttpHeaders.ACCEPT_ENCODING))
                .best(representation.isWorthCoding())
                .orElseThrow(Answer::noCoding);
        return switch (Conditions.of(request).judge(representation, coding)) {
            case SEND ->
                new Answer(
                        representation,
                        OK,
                        coding,
                        Digest.wanted(Fields.joined(request, DIGEST)).orElse(null));
            case NOT_MODIFIED -> new Answer(representation, NOT_MODIFIED, coding, null);
            case FAILED ->
                throw Problem.of(
                        ProblemType.PRECONDITION_FAILED,
                        "The current entity tag is " + representation.entityTag(coding) + ".");
        };
    }

    boolean hasBody() {
        return status == OK;
    }

    /** Whether its bytes are there, and need not be made first. */
    public boolean isReady() {
        return !hasBody() || representation.has(coding);
    }

    /** Makes its bytes, which may take a while. */
    public Answer prepared() {
        if (hasBody()) {
            representation.body(coding);
        }
        return this;
    }

    List<HeaderField> fields() {
        List<HeaderField> fields = hasBody() ? representation.whole(coding) : representation.always(coding);
        if (digest == null) {
            return fields;
        }
        HeaderField wanted = HeaderField.of("Repr-Digest", digest.field(representation.bytes(coding)));
        return Stream.concat(fields.stream(), Stream.of(wanted)).toList();
    }

    /** Writes it where no framework stands between. */
    public void send(HttpServerResponse response) {
        MultiMap head = response.headers();
        for (HeaderField field : fields()) {
            field.setIn(head);
        }
        response.setStatusCode(status);
        if (hasBody()) {
            response.end(representation.body(coding));
        } else {
            response.end();
        }
    }

    /** A refusal of every coding that there is. */
    static Problem noCoding() {
        List<String> tokens =
                ContentCoding.available().stream().map(ContentCoding::token).toList();
        return Problem.of(
                ProblemType.NOT_ACCEPTABLE, "The URL offers the content codings " + String.join(", ", tokens) + ".");
    }
}
