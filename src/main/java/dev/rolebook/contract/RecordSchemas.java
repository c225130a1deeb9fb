package dev.rolebook.contract;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the records say about answers: a component is always there, and is null only where it is
 * {@code @Nullable}. SmallRye knows neither.
 */
final class RecordSchemas {

    /** The schemas of Java types that are text in a well-known format. */
    private static final Map<String, String> FORMATS = Map.of(
            UUID.class.getSimpleName(), "uuid",
            Instant.class.getSimpleName(), "date-time",
            LocalDate.class.getSimpleName(), "date");

    private static final Map<String, String> FORMATS_OF_NAMES =
            Map.of("url", "uri", "uri", "uri", "canonicalUrl", "uri", "href", "uri-reference");

    private final NamedTypes types;

    RecordSchemas(IndexView index) {
        this.types = new NamedTypes(index);
    }

    void complete(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            ClassInfo type = types.type(name);
            if (type != null && type.isRecord()) {
                complete(schema, type);
            } else if (name.startsWith("Page") && schema.getProperties() != null) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            }
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> parameter.setSchema(exact(parameter.getSchema(), "")));
        FORMATS.keySet().forEach(document.getComponents()::removeSchema);
        document.getComponents().removeSchema("JsonNode");
        document.getComponents().removeSchema("JsonNodeType");
    }

    private static void complete(Schema schema, ClassInfo type) {
        boolean absentIfNull = leavesNullsOut(type);
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            String name = component.name();
            boolean hidden = type.field(name).hasAnnotation(JsonIgnore.class);
            // The other has properties of its own, which only some answers have.
            if (hidden || type.field(name).hasAnnotation(JsonAnyGetter.class)) {
                continue;
            }
            Schema property = schema.getProperties().get(name);
            if (property == null) {
                throw new IllegalStateException(type.name() + " has no property " + name + " in the document");
            }
            boolean nullable = isNullable(component.type());
            if (!nullable || !absentIfNull) {
                required.add(name);
            }
            if (component.type().name().toString().equals(JsonNode.class.getName())) {
                // Any value, null included.
                schema.addProperty(name, OASFactory.createSchema().description(property.getDescription()));
                continue;
            }
            Schema exact = exact(property, name);
            schema.addProperty(name, nullable && !absentIfNull ? orNull(exact) : exact);
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isNullable(Type type) {
        return type.annotations().stream()
                .anyMatch(annotation -> annotation.name().toString().equals(Nullable.class.getName()));
    }

    private static boolean leavesNullsOut(ClassInfo type) {
        AnnotationInstance include = type.declaredAnnotation(JsonInclude.class);
        return include != null
                && include.value() != null
                && include.value().asEnum().equals("NON_NULL");
    }

    /** The format of text; and nothing beside a reference but what is said about it here. */
    private static Schema exact(Schema property, String name) {
        // Two decimals are no multiple of 0.01 in binary numbers, which is what most clients count with.
        property.setMultipleOf(null);
        String ref = property.getRef();
        if (ref == null) {
            if (isText(property) && property.getFormat() == null) {
                property.setFormat(FORMATS_OF_NAMES.get(name));
            }
            return property;
        }
        String format = FORMATS.get(ref.substring(ref.lastIndexOf('/') + 1));
        if (format == null) {
            return property.type(null);
        }
        property.setRef(null);
        return property.type(List.of(SchemaType.STRING)).format(format);
    }

    private static boolean isText(Schema property) {
        return List.of(SchemaType.STRING).equals(property.getType());
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null) {
            List<SchemaType> types = new ArrayList<>(property.getType());
            types.add(SchemaType.NULL);
            if (property.getEnumeration() != null) {
                property.addEnumeration(null);
            }
            return property.type(types);
        }
        return OASFactory.createSchema()
                .description(property.getDescription())
                .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
