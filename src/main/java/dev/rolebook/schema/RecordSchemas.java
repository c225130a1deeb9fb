package dev.rolebook.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.document.AnyField;
import dev.rolebook.document.Shorthand;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Makes schemas of records as the reader of documents fills them; each record once, under its name. */
final class RecordSchemas {

    private final Validator validator;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();

    RecordSchemas(Validator validator) {
        this.validator = validator;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The schemas to which the others refer. */
    ObjectNode definitions() {
        ObjectNode all = object();
        definitions.forEach(all::set);
        return all;
    }

    /** The schema of an object that has the fields of some records, and no others. */
    ObjectNode fields(Class<?>... records) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Class<?> record : records) {
            BeanDescriptor bean = validator.getConstraintsForClass(record);
            for (RecordComponent component : record.getRecordComponents()) {
                PropertyDescriptor constraints = bean.getConstraintsForProperty(component.getName());
                Keywords keywords = Keywords.of(constraints);
                ObjectNode value = value(component.getGenericType(), constraints);
                if (keywords.required()) {
                    required.add(component.getName());
                } else {
                    value = orNothing(value);
                }
                describe(value, component);
                properties.set(component.getName(), value);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static void describe(ObjectNode value, RecordComponent component) {
        String description = Optional.ofNullable(component.getAccessor().getAnnotation(Schema.class))
                .or(() -> Optional.ofNullable(field(component).getAnnotation(Schema.class)))
                .map(Schema::description)
                .orElse("");
        if (!description.isEmpty()) {
            // What a shared schema says of itself follows what this field says of it.
            String own = value.path("description").asText("");
            value.put("description", own.isEmpty() ? description : description + "\n\n" + own);
        }
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every component of a record is a field", e);
        }
    }

    /** A field that may be left out may also be written without a value. */
    private static ObjectNode orNothing(ObjectNode schema) {
        if (schema.path("enum") instanceof ArrayNode values) {
            values.addNull();
            return schema;
        } else if (schema.path("type").isTextual()) {
            String type = schema.get("type").textValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        } else if (schema.path("type").isArray()) {
            ((ArrayNode) schema.get("type")).add("null");
            return schema;
        }
        ObjectNode either = object();
        either.putArray("anyOf").add(schema).add(object().put("type", "null"));
        return either;
    }

    private ObjectNode value(Type type, @Nullable ElementDescriptor constraints) {
        ObjectNode schema = unconstrained(type, constraints);
        Keywords.of(constraints).addTo(schema);
        return schema;
    }

    private ObjectNode unconstrained(Type type, @Nullable ElementDescriptor constraints) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? list(arguments[0], element(constraints, 0))
                    : map((Class<?>) arguments[0], element(constraints, 0), arguments[1], element(constraints, 1));
        }
        Class<?> raw = (Class<?>) type;
        return raw.isRecord() ? reference(raw) : Scalars.of(raw);
    }

    private ObjectNode list(Type element, @Nullable ElementDescriptor constraints) {
        ObjectNode schema = object().put("type", "array");
        schema.set("items", value(element, constraints));
        return schema;
    }

    private ObjectNode map(
            Class<?> key, @Nullable ElementDescriptor ofKeys, Type value, @Nullable ElementDescriptor ofValues) {
        ObjectNode schema = object().put("type", "object");
        if (key.isEnum()) {
            ObjectNode properties = schema.putObject("properties");
            Scalars.terms(key).forEach((name, description) -> {
                ObjectNode property = value(value, ofValues);
                properties.set(name, description.isEmpty() ? property : property.put("description", description));
            });
            return schema.put("additionalProperties", false);
        }
        ObjectNode names = value(key, ofKeys);
        names.put("type", "string");
        schema.set("propertyNames", names);
        schema.set("additionalProperties", value(value, ofValues));
        return schema;
    }

    private static @Nullable ElementDescriptor element(@Nullable ElementDescriptor constraints, int argument) {
        return constraints instanceof ContainerDescriptor container
                ? container.getConstrainedContainerElementTypes().stream()
                        .filter(each -> each.getTypeArgumentIndex() == argument)
                        .findFirst()
                        .<ElementDescriptor>map(each -> each)
                        .orElse(null)
                : null;
    }

    private ObjectNode reference(Class<?> record) {
        String name = named.containsKey(record.getSimpleName()) && named.get(record.getSimpleName()) != record
                ? record.getEnclosingClass().getSimpleName() + record.getSimpleName()
                : record.getSimpleName();
        if (named.put(name, record) == null) {
            definitions.put(name, definition(record));
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> record) {
        Optional<RecordComponent> wrapped = Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst();
        if (wrapped.isPresent()) {
            return wrapper(record, wrapped.get());
        }
        Shorthand shorthand = record.getAnnotation(Shorthand.class);
        ObjectNode whole = fields(record);
        if (record.isAnnotationPresent(AnyField.class)) {
            // Neither empty nor with nothing but empty fields.
            whole.putObject("not").putObject("additionalProperties").put("type", "null");
        }
        if (shorthand == null) {
            return whole;
        }
        RecordComponent alone = Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(shorthand.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record + " has no " + shorthand.value()));
        ObjectNode word = value(alone.getGenericType(), property(record, alone));
        if (word.path("type").isArray()) {
            // What tells one form from the other is not converted.
            word.put("type", "string").remove("minimum");
        }
        ObjectNode either = object();
        either.putArray("anyOf").add(word).add(whole);
        return either;
    }

    /** What is written as the one value that it holds; of a list that holds, also as its only element. */
    private ObjectNode wrapper(Class<?> record, RecordComponent component) {
        PropertyDescriptor constraints = property(record, component);
        ObjectNode many = value(component.getGenericType(), constraints);
        ObjectNode either = object();
        either.putArray("anyOf").add(many.get("items").deepCopy()).add(many);
        return either;
    }

    private @Nullable PropertyDescriptor property(Class<?> record, RecordComponent component) {
        return validator.getConstraintsForClass(record).getConstraintsForProperty(component.getName());
    }
}
