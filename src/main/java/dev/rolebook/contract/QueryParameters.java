package dev.rolebook.contract;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;

/** Says of parameters with several values that they are one list with commas, without repetition. */
final class QueryParameters {

    private static final int MOST = 100;

    void complete(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                .filter(parameter -> isList(parameter.getSchema()))
                .forEach(QueryParameters::complete);
    }

    private static boolean isList(Schema schema) {
        return schema != null && List.of(SchemaType.ARRAY).equals(schema.getType());
    }

    private static void complete(Parameter parameter) {
        parameter.style(Style.FORM).explode(false);
        Schema schema = parameter.getSchema();
        if (schema.getEnumeration() != null) {
            // An annotation lists the values of a list beside it.
            schema.items(OASFactory.createSchema().addType(SchemaType.STRING).enumeration(schema.getEnumeration()))
                    .enumeration(null);
        }
        schema.minItems(Objects.requireNonNullElse(schema.getMinItems(), 1))
                .maxItems(Objects.requireNonNullElse(schema.getMaxItems(), MOST))
                .uniqueItems(true);
    }
}
