package dev.rolebook.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What every request must fulfil before anything else looks at it. */
final class RequestRules {

    static final int LINE_BYTES = 8 * 1024;
    static final int HEADER_BYTES = 16 * 1024;

    /** The methods of RFC 9110 and RFC 5789. No endpoint has TRACE or CONNECT, but they are known. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~%!$&'()*+,;=-]+)(:\\d{0,5})?");

    private final int bodyBytes;
    private final StreamedBodies streamed;
    private volatile String knownHost = "";

    RequestRules(int bodyBytes, StreamedBodies streamed) {
        this.bodyBytes = bodyBytes;
        this.streamed = streamed;
    }

    /**
     * Whether a request certainly breaks no rule: most are like this, and are looked at once. Of others
     * {@link #broken} tells.
     */
    boolean isPlain(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1
                || !request.method().equals(HttpMethod.GET)
                || request.decoderResult().isFailure()
                || request.uri().length() > LINE_BYTES / 2) {
            return false;
        }
        int size = 0;
        int hosts = 0;
        for (Map.Entry<String, String> field : request.headers()) {
            String name = field.getKey();
            String value = field.getValue();
            if (!Letters.OF_TOKENS.make(name) || !Letters.PRINTABLE.make(value) || isOfBodies(name)) {
                return false;
            }
            size += name.length() + value.length() + 4;
            if (name.equalsIgnoreCase("Host")) {
                hosts += value.equals(knownHost) ? 1 : 2;
            }
        }
        return hosts == 1 && size <= HEADER_BYTES;
    }

    /** Transfer-Encoding, Content-Length, Content-Encoding, Content-Type, Expect. */
    private static boolean isOfBodies(String name) {
        return name.regionMatches(true, 0, "Content-", 0, 8)
                || name.equalsIgnoreCase("Transfer-Encoding")
                || name.equalsIgnoreCase("Expect");
    }

    /** The first rule that a request breaks. */
    Optional<Problem> broken(HttpServerRequest request) {
        return version(request)
                .or(() -> limits(request))
                .or(() -> fields(request))
                .or(() -> host(request))
                .or(() -> method(request))
                .or(() -> target(request))
                .or(() -> body(request));
    }

    /** Whatever else a line may claim to be, the server has read it as HTTP/1.1. */
    private static Optional<Problem> version(HttpServerRequest request) {
        return request.version() == null
                ? refuse(ProblemType.HTTP_VERSION_NOT_SUPPORTED, "HTTP/1.0, HTTP/1.1 and HTTP/2 are spoken here.")
                : Optional.empty();
    }

    private static Optional<Problem> limits(HttpServerRequest request) {
        String version = " HTTP/1.1\r\n";
        if (request.method().name().length() + 1 + request.uri().length() + version.length() > LINE_BYTES) {
            return refuse(ProblemType.URI_TOO_LONG, "The request line is longer than " + LINE_BYTES + " bytes.");
        }
        int size = 0;
        for (Map.Entry<String, String> field : request.headers()) {
            // ": " and the line's end
            size += field.getKey().length() + field.getValue().length() + 4;
        }
        return size > HEADER_BYTES
                ? refuse(ProblemType.HEADERS_TOO_LARGE, "The header fields are larger than " + HEADER_BYTES + " bytes.")
                : Optional.empty();
    }

    private static Optional<Problem> fields(HttpServerRequest request) {
        if (request.decoderResult() instanceof FoldedLines.Folded) {
            return refuse(ProblemType.MALFORMED_REQUEST, "A header field goes on in a further line (obs-fold).");
        }
        for (Map.Entry<String, String> field : request.headers()) {
            if (!Letters.OF_TOKENS.make(field.getKey())) {
                return refuse(ProblemType.MALFORMED_REQUEST, "A header field has a name that is not a word.");
            }
            String value = field.getValue();
            if (!Letters.PRINTABLE.make(value) && !isText(value)) {
                return Optional.of(Problem.of(ProblemType.INVALID_TEXT, "A header field holds what is not text.")
                        .with(List.of(Fault.ofHeader(field.getKey(), "invalid-text", "not UTF-8 without controls"))));
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String value) {
        return value.chars().noneMatch(letter -> (letter < ' ' && letter != '\t') || letter == 0x7f)
                && CanonicalPath.isText(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Optional<Problem> host(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return Optional.empty();
        }
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() != 1) {
            return refuse(ProblemType.INVALID_HOST, "There are " + hosts.size() + " Host fields instead of one.");
        }
        String host = hosts.get(0);
        // Most requests name the same one.
        if (host.equals(knownHost)) {
            return Optional.empty();
        } else if (HOST.matcher(host).matches()) {
            knownHost = host;
            return Optional.empty();
        }
        return refuse(ProblemType.INVALID_HOST, "The Host field is not a host name.");
    }

    private static Optional<Problem> method(HttpServerRequest request) {
        return METHODS.contains(request.method().name())
                ? Optional.empty()
                : refuse(ProblemType.NOT_IMPLEMENTED, "The method is not known here.");
    }

    private static Optional<Problem> target(HttpServerRequest request) {
        String path = request.path();
        if (path == null || !path.startsWith("/")) {
            return refuse(ProblemType.MALFORMED_REQUEST, "The request target is not a path from the root.");
        }
        if (CanonicalPath.isPlain(request.uri(), path)) {
            return Optional.empty();
        }
        Optional<ProblemType> flaw = CanonicalPath.flaw(path)
                .or(() -> Optional.ofNullable(request.query()).flatMap(CanonicalPath::flaw));
        if (flaw.isPresent()) {
            return refuse(flaw.get(), "The URL holds what is not UTF-8 text, or is escaped wrongly.");
        }
        if (!isUri(request.uri())) {
            return refuse(ProblemType.MALFORMED_REQUEST, "The URL holds a letter that must be percent-encoded.");
        }
        String canonical = CanonicalPath.of(path);
        // Swagger UI is a directory of files, whose links are relative to the slash.
        boolean directory = path.equals(canonical + "/") && path.startsWith("/q/swagger-ui/");
        return path.equals(canonical) || directory
                ? Optional.empty()
                : refuse(ProblemType.NOT_CANONICAL, "The resource's URL, if there is one, is '" + canonical + "'.");
    }

    /** As strict as the framework, which reads the URL again and would stumble. */
    private static boolean isUri(String target) {
        try {
            return new URI(target).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Optional<Problem> body(HttpServerRequest request) {
        String coding = request.getHeader("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            return Optional.of(
                    Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Bodies are accepted without a content coding.")
                            .with("Accept-Encoding", "identity"));
        }
        String length = request.getHeader("Content-Length");
        Optional<StreamedBody> large = streamed.of(request);
        long limit = large.map(StreamedBody::limit).orElse((long) bodyBytes);
        // A length of more digits than a long has is no less too large.
        return length != null && (length.length() > 18 || Long.parseLong(length.trim()) > limit)
                ? Optional.of(large.map(StreamedBody::tooLarge).orElseGet(this::tooLarge))
                : Optional.empty();
    }

    Problem tooLarge() {
        return Problem.of(ProblemType.CONTENT_TOO_LARGE, "The body is larger than " + bodyBytes + " bytes.");
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private static Optional<Problem> refuse(ProblemType type, String detail) {
        return Optional.of(Problem.of(type, detail));
    }
}
