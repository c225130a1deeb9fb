package dev.rolebook.contract;

import dev.rolebook.web.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that every operation may give besides its own: each is described once, from the catalogue. */
final class Answers {

    private static final String GONE = "410";

    /** The description of an answer whose resource has given it none. */
    private static final String SAID_BY_NOBODY = "OK";

    private static final List<Integer> OF_EVERY_READ = List.of(400, 406, 500, 503);

    /** What the holder of a metered key is told with every answer. */
    static final Map<String, String> QUOTA = new TreeMap<>(Map.of(
            "RateLimit",
            "`\"key\";r=599;t=1`: so many requests are left of the key's quota, and all of it will be there in so many"
                    + " seconds. Absent if the key is not metered.",
            "RateLimit-Policy",
            "`\"key\";q=600;w=60`: the key's quota, so many requests in so many seconds."));

    void complete(OpenAPI document) {
        Components components = document.getComponents();
        components.addHeader("X-Request-Id", always(header("Finds this request in the log: as sent, or made here.")));
        components.addHeader(
                "Link",
                header("The full URLs of the neighbouring pages, as `rel=\"next\"` and `rel=\"prev\"` (RFC 8288)."));
        components.addHeader("Location", always(header("The right URL, as a path from the root.")));
        components.addHeader("Retry-After", always(header("Try again after so many seconds.")));
        CachingFields.MEANINGS.forEach((name, meaning) -> components.addHeader(name, header(meaning)));
        components.addSchema("Moved", movedSchema());
        components.addResponse("Moved", moved());
        QUOTA.forEach((name, meaning) -> components.addHeader(name, header(meaning)));
        components.addHeader("WWW-Authenticate", always(header("Which credential would do (RFC 6750).")));
        for (int status : List.of(400, 401, 403, 404, 406, 429, 500, 503)) {
            components.addResponse(name(status), problem(status));
        }
        components.addSchema(
                "WithdrawnProblem",
                withdrawnProblem(Objects.requireNonNull(components.getSchemas().get("Problem"))));
        components.addResponse("Withdrawn", withdrawn());
        components.addResponse("Refused", refused());
        components.addResponse("NotModified", notModified());
        document.getPaths().getPathItems().values().stream()
                .filter(path -> path.getGET() != null)
                .forEach(path -> complete(path.getGET()));
    }

    private static void complete(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer.getDescription().equals(SAID_BY_NOBODY)) {
            answer.setDescription(operation.getSummary() + ".");
        }
        answer.addHeader("X-Request-Id", shared("X-Request-Id"));
        CachingFields.MEANINGS.keySet().forEach(name -> answer.addHeader(name, shared(name)));
        add(operation, "304", "NotModified");
        if (has(operation, Parameter.In.QUERY, "cursor")) {
            answer.addHeader("Link", shared("Link"));
        }
        if (has(operation, Parameter.In.PATH, "slug")) {
            add(operation, "308", "Moved");
            add(operation, GONE, "Withdrawn");
        } else if (has(operation, Parameter.In.PATH, "id")) {
            add(operation, "308", "Moved");
        }
        APIResponse gone = operation.getResponses().getAPIResponse(GONE);
        if (gone != null && gone.getRef() == null) {
            // Said by the resource itself, of what ends by the clock.
            operation.getResponses().addAPIResponse(GONE, problem(gone.getDescription()));
        }
        if (hasPathParameter(operation)) {
            add(operation, "404", name(404));
        }
        OF_EVERY_READ.forEach(status -> add(operation, String.valueOf(status), name(status)));
        add(operation, "default", "Refused");
    }

    static void add(Operation operation, String status, String response) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + response));
        }
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    private static boolean has(Operation operation, Parameter.In in, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == in && name.equals(parameter.getName()));
    }

    /** {@code BadRequest}, {@code NotFound}: the usual names of the statuses. */
    static String name(int status) {
        return switch (status) {
            case 400 -> "BadRequest";
            case 401 -> "Unauthenticated";
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 406 -> "NotAcceptable";
            case 409 -> "Conflict";
            case 412 -> "PreconditionFailed";
            case 413 -> "ContentTooLarge";
            case 415 -> "UnsupportedMediaType";
            case 422 -> "UnprocessableContent";
            case 428 -> "PreconditionRequired";
            case 429 -> "TooManyRequests";
            case 500 -> "InternalError";
            case 503 -> "Unavailable";
            default -> throw new IllegalArgumentException("no name for " + status);
        };
    }

    /** A status, with every kind of problem of the catalogue that has it. */
    static APIResponse problem(int status) {
        List<ProblemType> types = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
        String description = types.stream()
                .map(type -> "- `%s`: %s. %s".formatted(type.code(), type.title(), type.explanation()))
                .collect(Collectors.joining("\n"));
        APIResponse response = problem(types.size() == 1 ? description.substring(2) : description);
        return switch (status) {
            case 401, 403 -> response.addHeader("WWW-Authenticate", shared("WWW-Authenticate"));
            case 429, 503 -> response.addHeader("Retry-After", shared("Retry-After"));
            default -> response;
        };
    }

    private static APIResponse notModified() {
        APIResponse response = OASFactory.createAPIResponse()
                .description("The client has the current answer: its `If-None-Match` names the entity tag, or, without"
                        + " one, nothing has changed since its `If-Modified-Since`. No body.")
                .addHeader("X-Request-Id", shared("X-Request-Id"));
        CachingFields.OF_NOT_MODIFIED.forEach(name -> response.addHeader(name, shared(name)));
        return response;
    }

    private static APIResponse refused() {
        return problem("Every other refusal: a method that is not offered, a URL or header fields that are too"
                + " large. Each kind is explained under `/problems`.");
    }

    /** What replaces a document that is gone is said in members of its own (RFC 9457, 3.2). */
    private static Schema withdrawnProblem(Schema problem) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Why a document is not there any more, and what replaces it: a problem with two members"
                        + " of its own.");
        problem.getProperties().forEach(schema::addProperty);
        schema.addProperty(
                "withdrawnAt",
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .format("date-time")
                        .description("When it was withdrawn."));
        schema.addProperty(
                "replacedBy",
                OASFactory.createSchema()
                        .description("The document that stands in its place now, under its present name; null where"
                                + " none does.")
                        .addAnyOf(OASFactory.createSchema().ref("#/components/schemas/Ref"))
                        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL)));
        return schema.required(List.copyOf(schema.getProperties().keySet()));
    }

    private static APIResponse withdrawn() {
        return problem("There was such a document, and it was withdrawn.", "WithdrawnProblem")
                .addHeader(
                        "Link", header("The full URL of what replaces it, as `rel=\"successor-version\"` (RFC 5829)."));
    }

    private static APIResponse problem(String description) {
        return problem(description, "Problem");
    }

    private static APIResponse problem(String description, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .addHeader("X-Request-Id", shared("X-Request-Id"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))));
    }

    private static APIResponse moved() {
        return OASFactory.createAPIResponse()
                .description("It is here, but under another URL: the name is an earlier one, or an id.")
                .addHeader("X-Request-Id", shared("X-Request-Id"))
                .addHeader("Location", shared("Location"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Moved"))));
    }

    private static Schema movedSchema() {
        Schema location = OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format("uri-reference")
                .addExample("/v1/guides/paralegal-vs-legal-ops")
                .description("The right URL, as a path from the root.");
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Where to go.")
                .addProperty("location", location)
                .addRequired("location");
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    /** No such answer is without it. */
    private static Header always(Header header) {
        return header.required(true);
    }

    static Header shared(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
