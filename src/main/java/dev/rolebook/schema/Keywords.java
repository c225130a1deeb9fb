package dev.rolebook.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.document.UuidV7;
import dev.rolebook.document.WebUrl;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The constraints of Bean Validation on one value, as keywords of JSON Schema. */
final class Keywords {

    private static final String SOMETHING = "\\S";

    private final List<Annotation> constraints = new ArrayList<>();

    private Keywords() {}

    static Keywords of(@Nullable ElementDescriptor element) {
        Keywords keywords = new Keywords();
        if (element != null) {
            keywords.add(element.getConstraintDescriptors());
        }
        return keywords;
    }

    /** Constraints may be made of others. */
    private void add(Set<? extends ConstraintDescriptor<?>> descriptors) {
        for (ConstraintDescriptor<?> descriptor : descriptors) {
            constraints.add(descriptor.getAnnotation());
            add(descriptor.getComposingConstraints());
        }
    }

    /** Whether there must be a value. */
    boolean required() {
        return constraints.stream()
                .anyMatch(each -> each instanceof NotNull || each instanceof NotBlank || each instanceof NotEmpty);
    }

    void addTo(ObjectNode schema) {
        constraints.forEach(constraint -> add(constraint, schema));
    }

    private static void add(Annotation constraint, ObjectNode schema) {
        if (constraint instanceof NotBlank) {
            schema.put("pattern", SOMETHING);
        } else if (constraint instanceof NotEmpty) {
            schema.put(kindOf(schema).least, 1);
        } else if (constraint instanceof Size size) {
            bounds(schema, kindOf(schema), size.min(), size.max());
        } else if (constraint instanceof CodePointLength length) {
            bounds(schema, Counted.TEXT, length.min(), length.max());
        } else if (constraint instanceof Pattern pattern) {
            pattern(schema, pattern.regexp());
        } else if (constraint instanceof WebUrl) {
            schema.put("type", "string").put("format", "uri").put("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^/]");
        } else if (constraint instanceof UuidV7) {
            schema.put(
                    "pattern",
                    "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-7[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$");
        } else {
            number(constraint, schema);
        }
    }

    private static void number(Annotation constraint, ObjectNode schema) {
        if (constraint instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (constraint instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (constraint instanceof Positive) {
            schema.put("exclusiveMinimum", 0);
        } else if (constraint instanceof PositiveOrZero) {
            schema.put("minimum", 0);
        } else if (constraint instanceof DecimalMax max) {
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (constraint instanceof Digits digits && !schema.has("maximum")) {
            schema.put("exclusiveMaximum", BigDecimal.TEN.pow(digits.integer()));
        }
    }

    /** A text of its own form is written as text, unless digits or a word alone are of that form. */
    private static void pattern(ObjectNode schema, String regexp) {
        schema.put("pattern", "^(?:" + regexp + ")$");
        ArrayNode types = schema.putArray("type").add("string");
        if ("2026".matches(regexp)) {
            types.add("integer");
            schema.put("minimum", 0);
        }
        if ("true".matches(regexp)) {
            types.add("boolean");
        }
    }

    private static void bounds(ObjectNode schema, Counted counted, int least, int most) {
        if (least > 0) {
            schema.put(counted.least, least);
        }
        if (most < Integer.MAX_VALUE) {
            schema.put(counted.most, most);
        }
    }

    private static Counted kindOf(ObjectNode schema) {
        String type = schema.path("type").asText("");
        return type.equals("array") ? Counted.ENTRIES : type.equals("object") ? Counted.FIELDS : Counted.TEXT;
    }

    /** What is counted of a value. */
    private enum Counted {
        TEXT("minLength", "maxLength"),
        ENTRIES("minItems", "maxItems"),
        FIELDS("minProperties", "maxProperties");

        private final String least;
        private final String most;

        Counted(String least, String most) {
            this.least = least;
            this.most = most;
        }
    }
}
