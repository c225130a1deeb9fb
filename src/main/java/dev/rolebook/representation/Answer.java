package dev.rolebook.representation;

import dev.rolebook.web.HttpDate;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one request is answered with, of a representation: in a coding that it accepts, and only if it
 * does not have it yet. HEAD is answered alike; the server leaves out the body.
 *
 * @param fields header fields, Content-Type not included
 * @param coding that of the body; null with 304, which has none
 */
record Answer(
        int status, Map<String, String> fields, @Nullable ContentCoding coding) {

    static Answer to(MultiMap request, Representation representation) {
        ContentCoding coding = AcceptEncoding.of(Fields.joined(request, "Accept-Encoding"))
                .best(representation.isWorthCoding())
                .orElseThrow(Answer::noCoding);
        return switch (Conditions.of(request)
                .judge(
                        representation.entityTag(coding),
                        representation.description().lastModified())) {
            case SEND -> whole(request, representation, coding);
            case NOT_MODIFIED -> new Answer(304, always(representation, coding), null);
            case FAILED ->
                throw Problem.of(
                        ProblemType.PRECONDITION_FAILED,
                        "The current entity tag is " + representation.entityTag(coding) + ".");
        };
    }

    /** Writes it where no framework stands between. */
    void send(HttpServerResponse response, Representation representation) {
        fields.forEach(response::putHeader);
        response.setStatusCode(status);
        if (coding == null) {
            response.end();
        } else {
            response.putHeader("Content-Type", representation.type().toString())
                    .end(Buffer.buffer(representation.bytes(coding)));
        }
    }

    /** A refusal of every coding that there is. */
    static Problem noCoding() {
        List<String> tokens =
                ContentCoding.available().stream().map(ContentCoding::token).toList();
        return Problem.of(
                ProblemType.NOT_ACCEPTABLE, "The URL offers the content codings " + String.join(", ", tokens) + ".");
    }

    private static Answer whole(MultiMap request, Representation representation, ContentCoding coding) {
        byte[] body = representation.bytes(coding);
        Map<String, String> fields = always(representation, coding);
        Representation.Description description = representation.description();
        if (description.lastModified() != null) {
            fields.put("Last-Modified", HttpDate.of(description.lastModified()));
        }
        fields.put("Content-Language", String.join(", ", description.languages()));
        if (coding != ContentCoding.IDENTITY) {
            fields.put("Content-Encoding", coding.token());
        }
        fields.put("Content-Length", String.valueOf(body.length));
        Digest.wanted(Fields.joined(request, "Want-Repr-Digest"))
                .ifPresent(digest -> fields.put("Repr-Digest", digest.field(body)));
        return new Answer(200, fields, coding);
    }

    /** What a 304 tells as well: enough to go on with what the client has. */
    private static Map<String, String> always(Representation representation, ContentCoding coding) {
        Map<String, String> fields =
                new LinkedHashMap<>(representation.description().fields());
        fields.put("ETag", representation.entityTag(coding));
        fields.put("Vary", "Accept, Accept-Encoding, Rolebook-Preview");
        if (!representation.cacheTag().isEmpty()) {
            fields.put("Cache-Tag", representation.cacheTag());
        }
        return fields;
    }
}
