package dev.rolebook.contract;

import dev.rolebook.representation.DeprecatedSince;
import dev.rolebook.representation.Deprecation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;

/** Says of operations that are {@link DeprecatedSince}, and of their answers, what the annotation says. */
final class Deprecations {

    private static final Map<String, String> FIELDS = Map.of(
            "Deprecation", "Since when the operation should no longer be used, as seconds of Unix time (RFC 9745).",
            "Sunset", "From when on the operation may be gone (RFC 8594).");

    private final Map<String, Deprecation> byOperation = new HashMap<>();

    Deprecations(IndexView index) {
        for (AnnotationInstance declared : index.getAnnotations(DeprecatedSince.class)) {
            AnnotationInstance operation = declared.target()
                    .asMethod()
                    .annotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
            AnnotationValue id = operation == null ? null : operation.value("operationId");
            if (id != null) {
                AnnotationValue sunset = declared.value("sunset");
                byOperation.put(
                        id.asString(),
                        Deprecation.of(
                                Objects.requireNonNull(declared.value("on")).asString(),
                                sunset == null ? "" : sunset.asString(),
                                Objects.requireNonNull(declared.value("link")).asString()));
            }
        }
    }

    void complete(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    Deprecation deprecation = byOperation.get(operation.getOperationId());
                    if (deprecation != null) {
                        complete(operation, deprecation);
                    }
                });
    }

    private static void complete(Operation operation, Deprecation deprecation) {
        String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        String sunset = deprecation.sunset() == null ? "" : ", and may be gone from " + deprecation.sunset() + " on";
        operation.deprecated(true);
        operation.description(
                before + "Deprecated since " + deprecation.on() + sunset + ": see <" + deprecation.link() + ">.");
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        FIELDS.forEach((name, meaning) -> answer.addHeader(
                name,
                OASFactory.createHeader()
                        .description(meaning)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }
}
