package dev.rolebook.representation;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Judges what a request says of codings and conditions.
     *
     * @throws Problem if it accepts no coding, or a condition has failed
     */
    public static Answer to(MultiMap request, Representation representation) {
        ContentCoding coding = AcceptEncoding.of(Fields.joined(request, "Accept-Encoding"))
                .best(representation.isWorthCoding())
                .orElseThrow(Answer::noCoding);
        return switch (Conditions.of(request)
                .judge(
                        representation.entityTag(coding),
                        representation.description().lastModified())) {
            case SEND -> {
                Digest digest = Digest.wanted(Fields.joined(request, "Want-Repr-Digest"))
                        .orElse(null);
                yield new Answer(representation, OK, coding, digest);
            }
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

    Map<String, String> fields() {
        if (!hasBody()) {
            return representation.always(coding);
        } else if (digest == null) {
            return representation.whole(coding);
        }
        Map<String, String> fields = new LinkedHashMap<>(representation.whole(coding));
        fields.put("Repr-Digest", digest.field(representation.bytes(coding)));
        return fields;
    }

    /** Writes it where no framework stands between. */
    public void send(HttpServerResponse response) {
        MultiMap head = response.headers();
        fields().forEach(head::set);
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
