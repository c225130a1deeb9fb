package dev.rolebook.contract;

import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of patterns that they are of the whole text: so Bean Validation reads them, while in JSON Schema a
 * pattern may be found anywhere.
 */
final class Patterns {

    /** What is made of {@code @NotBlank}, and is meant to be found anywhere. */
    private static final String NOT_BLANK = "\\S";

    void complete(OpenAPI document) {
        Stream<Schema> ofProperties = document.getComponents().getSchemas().values().stream()
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .flatMap(properties -> properties.values().stream());
        Stream<Schema> ofParameters = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .map(parameter -> parameter.getSchema());
        Stream.concat(ofProperties, ofParameters).filter(Objects::nonNull).forEach(Patterns::complete);
    }

    private static void complete(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern + ")$");
        }
        if (schema.getItems() != null) {
            complete(schema.getItems());
        }
    }
}
