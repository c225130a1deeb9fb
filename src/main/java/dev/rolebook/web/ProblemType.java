package dev.rolebook.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of everything that an answer can refuse with: one stable code each. */
public enum ProblemType {
    MALFORMED_REQUEST(
            400,
            "The request cannot be understood",
            "The request breaks a rule of HTTP or of URLs, so that its meaning is not certain."),
    INVALID_HOST(
            400,
            "The Host field is missing or doubled",
            "An HTTP/1.1 request names its host exactly once. Without that, servers on the way may disagree about"
                    + " where the request goes."),
    INVALID_TEXT(
            400,
            "The request holds text that is not text",
            "Paths, parameters, header fields and bodies are UTF-8 without U+0000 and without half of a surrogate"
                    + " pair. Such text cannot be stored, and is never replaced silently."),
    INVALID_PARAMETERS(
            400,
            "Some parameters are not valid",
            "A parameter is unknown, given twice, or has a value that is not accepted. Nothing is ignored or clamped"
                    + " silently; 'errors' lists every finding, with the nearest valid name where there is one."),
    INVALID_CURSOR(
            400,
            "The cursor is not one of this list",
            "A cursor is opaque and signed, and belongs to the list, the filters and the order that it came from. Take"
                    + " it unchanged from 'page.next' or 'page.prev', or leave it out to begin at the first page."),
    MALFORMED_JSON(
            400,
            "The body is not JSON as it is accepted here",
            "The body has a syntax error, a field given twice, something after its end, or is nested too deep or too"
                    + " large. 'detail' names the line and the column."),
    INVALID_BODY(
            400,
            "Some fields of the body are not valid",
            "A field is unknown, missing, of the wrong type, or has a value that is not accepted. Values are never"
                    + " converted from another type. 'errors' points at every finding with a JSON Pointer."),
    UNAUTHENTICATED(
            401,
            "It is not known who asks",
            "The operation is not open to everybody and the request has no key, or it has one that is not valid. Send a"
                    + " valid one as 'Authorization: Bearer rb_…'. A key that is not valid is refused everywhere, also"
                    + " where none is needed."),
    FORBIDDEN(
            403,
            "Who asks may not do this",
            "The key is valid, and has none of the roles that the operation needs; 'detail' names them."),
    NOT_FOUND(404, "There is no such resource", "Nothing is published under this URL."),
    GONE(
            410,
            "There was such a resource, and it has gone",
            "What had this URL was withdrawn, or has ended. It does not come back soon: links to it can be removed, or"
                    + " lead to what stands in its place, which 'replacedBy' and 'Link' name where it is known."),
    NOT_CANONICAL(
            404,
            "This is not the resource's URL",
            "Every resource has exactly one URL: no slash at its end, no doubled slash, no dot segments, no path"
                    + " parameters, nothing percent-encoded that need not be. 'detail' names the right one."),
    METHOD_NOT_ALLOWED(
            405,
            "The resource does not know this method",
            "The method is not offered at this URL; 'Allow' lists those that are."),
    NOT_ACCEPTABLE(
            406,
            "No such representation",
            "None of the media types in 'Accept', or of the content codings in 'Accept-Encoding', is offered at this URL;"
                    + " 'detail' lists those that are."),
    CHANGE_SET_NOT_OPEN(
            409,
            "The change set is not open",
            "Only an open change set can be changed or published. 'detail' says what became of this one: a scheduled one"
                    + " is open again once its schedule is cancelled; a published or discarded one stays as it is."),
    CHANGE_SET_NOT_SCHEDULED(
            409,
            "The change set is not scheduled",
            "Only a schedule that is ahead can be cancelled. 'detail' says what became of the change set."),
    BASE_MOVED(
            409,
            "Others have published meanwhile",
            "A document of the change set was published or removed by somebody else since it was written into the set;"
                    + " 'errors' names each. Nothing was published. Rebase the change set, look at it, and try again."),
    MERGE_CONFLICT(
            409,
            "Two changes contradict each other",
            "The change set and what was published meanwhile have changed the same places in different ways;"
                    + " 'conflicts' lists each with its three values. Nothing was changed. Send a decision for each."),
    REVIEW_REQUIRED(
            409,
            "The change set has to be approved first",
            "This installation asks for approvals by others than the author, of the change set as it is now. 'detail'"
                    + " says how many are missing."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "A request with this key is still being answered",
            "Another request with the same 'Idempotency-Key' has not ended yet. Ask again a little later: it is answered"
                    + " then as that one was."),
    OWN_WORK(
            409,
            "Nobody approves their own work",
            "An approval is somebody else's word for a change set: not of who began it, nor of who wrote anything in it."),
    INVALID_PREVIEW(
            403,
            "The preview cannot be seen with this token",
            "A preview token lets its holder see one change set for a while. This one is no token of ours, has ended, or"
                    + " its change set was published or discarded. Ask for another one, or read without it."),
    KEY_ENDED(
            409,
            "The key has ended",
            "Only a key that is valid, and has not been replaced yet, can be replaced by another. Make a new one"
                    + " instead."),
    PRECONDITION_FAILED(
            412,
            "The resource is not in the state that the request wants",
            "A condition of 'If-Match' or 'If-Unmodified-Since' does not hold: the resource has changed. 'detail' names"
                    + " its current entity tag."),
    CONTENT_TOO_LARGE(
            413, "The body is too large", "The body is larger than this URL accepts. It was not read to its end."),
    URI_TOO_LONG(414, "The URL is too long", "The request line is limited to 8,192 bytes."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body has a type that is not accepted",
            "The 'Content-Type' is missing or not one that this URL accepts ('Accept' lists those), or the body has a"
                    + " 'Content-Encoding'; bodies are accepted without one."),
    INVALID_DOCUMENTS(
            422,
            "The documents cannot be published as they are",
            "Something is wrong with the content: 'errors' lists every finding with its document, its place, and the"
                    + " rule that it breaks. Nothing was published."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key belongs to another request",
            "An 'Idempotency-Key' stands for one request, body included, for 24 hours. Make a new key for each new"
                    + " request, and keep it when sending the same one again."),
    PREVIEW_TOO_LARGE(
            422,
            "The change set is too large for a preview",
            "A preview applies the whole change set for each read. Check it, or publish it in parts."),
    PRECONDITION_REQUIRED(
            428,
            "Say which version you are changing",
            "So that nobody overwrites what somebody else has written, a change names the version that it starts from:"
                    + " 'If-Match' with the entity tag of a read, or 'If-None-Match: *' for something new."),
    QUOTA_EXCEEDED(
            429,
            "Too many requests",
            "The holder of the key has used up its quota. It comes back little by little: 'Retry-After' says when there"
                    + " is enough for one more request, 'RateLimit' what is left and when all of it will be there."),
    HEADERS_TOO_LARGE(
            431, "The header fields are too large", "All header fields together are limited to 16,384 bytes."),
    INTERNAL_ERROR(
            500,
            "Something went wrong here",
            "A defect of this service. It is in the log under the answer's 'requestId'; please report it with that."),
    NOT_IMPLEMENTED(
            501, "This method is not known", "The method is not one of HTTP's, or none that any URL here offers."),
    UNAVAILABLE(
            503,
            "Not available for the moment",
            "The database is away, or too busy. Nothing was changed; try again after the seconds in 'Retry-After'."),
    IMPORT_RUNNING(
            503,
            "The import has not come to its end",
            "It is being worked off. Ask again after the seconds in 'Retry-After', and as often as that takes."),
    IMPORT_FAILED(
            409,
            "The import could not be done",
            "For no fault of the documents; 'detail' tells why, as far as that is known. Nothing was changed. Send it"
                    + " again, and report it if it fails again."),
    HTTP_VERSION_NOT_SUPPORTED(
            505,
            "This version of HTTP is not spoken here",
            "The request line names a version of HTTP other than 1.0 and 1.1; HTTP/2 begins differently.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The HTTP status of its answers. */
    public int status() {
        return status;
    }

    /** What it is, in one line; the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What it means, and what a client can do. */
    public String explanation() {
        return explanation;
    }

    /** Its name for programs; never changed: {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is explained: {@code /problems/not-found}. */
    public String href() {
        return "/problems/" + code();
    }

    public static Optional<ProblemType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** The type of a status that some library chose: a client's mistake, unless it is one of ours. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 410 -> GONE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> CONTENT_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> QUOTA_EXCEEDED;
            case 431 -> HEADERS_TOO_LARGE;
            case 501 -> NOT_IMPLEMENTED;
            case 503 -> UNAVAILABLE;
            case 505 -> HTTP_VERSION_NOT_SUPPORTED;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
