package dev.rolebook.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The answers that every write may give besides its own. */
final class Writes {

    private static final List<Integer> OF_EVERY_WRITE = List.of(400, 406, 409, 500, 503);
    private static final List<Integer> OF_A_BODY = List.of(413, 415, 422);
    private static final List<Integer> OF_A_CONDITION = List.of(412, 428);

    /** The status of what succeeds, by operation, where it is not 200. */
    private final Map<String, String> statuses = new HashMap<>();

    Writes(IndexView index) {
        for (AnnotationInstance status : index.getAnnotations(ResponseStatus.class)) {
            AnnotationInstance operation =
                    status.target().asMethod().annotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
            AnnotationValue id = operation == null ? null : operation.value("operationId");
            if (id != null) {
                statuses.put(id.asString(), String.valueOf(status.value().asInt()));
            }
        }
    }

    void complete(OpenAPI document) {
        Components components = document.getComponents();
        for (int status : List.of(412, 413, 415, 422, 428)) {
            components.addResponse(Answers.name(status), Answers.problem(status));
        }
        Schema problem = Objects.requireNonNull(components.getSchemas().get("Problem"));
        components.addSchema("MergeProblem", mergeProblem(problem));
        components.addResponse(Answers.name(409), conflict());
        components.addHeader(
                "Idempotent-Replayed",
                OASFactory.createHeader()
                        .description("`true` if the request was answered before under the same `Idempotency-Key`.")
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    if (method != HttpMethod.GET) {
                        move(operation);
                        if (method == HttpMethod.POST) {
                            repeatable(operation);
                        }
                        complete(method, operation);
                    }
                }));
    }

    private static void repeatable(Operation operation) {
        operation.addParameter(idempotencyKey());
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.addHeader("Idempotent-Replayed", shared("Idempotent-Replayed"));
            }
        });
        add(operation, 422);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Any text of yours, new for each new request: sent again with it, the same request is"
                        + " answered as the first time, and done once. Kept for 24 hours.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255));
    }

    /** The document generator takes every success for a 200. */
    private void move(Operation operation) {
        String status = statuses.get(operation.getOperationId());
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (status != null && answer != null) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse(status, answer);
        }
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        APIResponse changed = operation.getResponses().getAPIResponse("200");
        if (method == HttpMethod.PUT && isConditional(operation) && changed != null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "201",
                            OASFactory.createAPIResponse()
                                    .description("There was nothing before.")
                                    .content(changed.getContent()));
        }
        for (Map.Entry<String, APIResponse> answer :
                operation.getResponses().getAPIResponses().entrySet()) {
            if (answer.getKey().startsWith("2")) {
                answer.getValue().addHeader("X-Request-Id", shared("X-Request-Id"));
            }
            if (List.of("201", "202").contains(answer.getKey())) {
                answer.getValue().addHeader("Location", shared("Location"));
            }
            if (isConditional(operation) && answer.getKey().equals("200")) {
                answer.getValue().addHeader("ETag", shared("ETag"));
            }
        }
        OF_EVERY_WRITE.forEach(status -> add(operation, status));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            OF_A_BODY.forEach(status -> add(operation, status));
        }
        if (isConditional(operation)) {
            OF_A_CONDITION.forEach(status -> add(operation, status));
        }
        if (hasPathParameter(operation)) {
            add(operation, 404);
        }
        Answers.add(operation, "default", "Refused");
    }

    private static void add(Operation operation, int status) {
        APIResponse said = operation.getResponses().getAPIResponse(String.valueOf(status));
        if (said != null && said.getRef() == null && said.getContent() == null) {
            // The document generator knows that there are refusals, and not what they look like.
            operation.getResponses().removeAPIResponse(String.valueOf(status));
        }
        Answers.add(operation, String.valueOf(status), Answers.name(status));
    }

    private static boolean isConditional(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    /** What two people have changed in different ways is told with the refusal. */
    private static Schema mergeProblem(Schema problem) {
        Schema schema = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Why a change set cannot be rebased without decisions: a problem with the conflicts.");
        problem.getProperties().forEach(schema::addProperty);
        schema.addProperty(
                "conflicts",
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .description("The documents with the places that have to be decided.")
                        .items(OASFactory.createSchema().ref("#/components/schemas/DocumentConflict")));
        return schema.required(List.copyOf(schema.getProperties().keySet()));
    }

    private static APIResponse conflict() {
        APIResponse response = Answers.problem(409);
        response.getContent()
                .getMediaType("application/problem+json")
                .schema(OASFactory.createSchema()
                        .addAnyOf(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                        .addAnyOf(OASFactory.createSchema().ref("#/components/schemas/MergeProblem")));
        return response;
    }

    private static Header shared(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
