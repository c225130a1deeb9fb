package dev.rolebook.contract;

import dev.rolebook.document.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the two names that resources have in URLs, which are the same everywhere. */
final class PathParameters {

    void complete(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .forEach(PathParameters::complete);
    }

    private static void complete(Parameter parameter) {
        switch (parameter.getName()) {
            case "slug" ->
                parameter
                        .description(
                                parameter.getDescription() != null
                                        ? parameter.getDescription()
                                        : "Its name in URLs. A name that it had before, or its id, answers 308 with the"
                                                + " right URL.")
                        .schema(OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .pattern("^[a-z0-9]+(-[a-z0-9]+)*$")
                                .maxLength(100));
            case "id" ->
                parameter
                        .description("Its id, which never changes; in lower case.")
                        .schema(OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .format("uuid"));
            case "kind" ->
                parameter
                        .description("The kind of the document.")
                        .schema(OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .enumeration(Stream.of(Kind.values())
                                        .<Object>map(Kind::word)
                                        .toList()));
            default -> {
                // described where it is declared
            }
        }
    }
}
