package dev.rolebook.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import dev.rolebook.web.Nearest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson would stop at into findings, and lets it read on. */
final class FindingCollector extends DeserializationProblemHandler {

    private final Origin origin;
    private final List<Finding> findings;

    FindingCollector(Origin origin, List<Finding> findings) {
        this.origin = origin;
        this.findings = findings;
    }

    void add(Rule rule, String pointer, String message) {
        findings.add(origin.finding(rule, pointer, message));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    String file() {
        return origin.name();
    }

    static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? String.valueOf(step.getIndex())
                                : Pointers.escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            @Nullable String message)
            throws IOException {
        add(Rule.INVALID_TYPE, here(parser), "must be " + expected(target));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            @Nullable ValueInstantiator instantiator,
            @Nullable JsonParser parser,
            @Nullable String message) {
        add(Rule.INVALID_TYPE, here(context.getParser()), "must be " + expected(context.constructType(target)));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdKey(
            DeserializationContext context, Class<?> target, String key, String message) {
        String pointer = here(context.getParser());
        add(
                Rule.INVALID_VALUE,
                pointer,
                "must be " + expected(context.constructType(target)) + meant(key, constants(target)));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) {
        JsonParser parser = context.getParser();
        add(
                Rule.INVALID_VALUE,
                here(parser),
                "must be " + expected(context.constructType(target)) + meant(value, constants(target)));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) {
        add(Rule.INVALID_VALUE, here(context.getParser()), "must be " + expected(context.constructType(target)));
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> target, @Nullable Object argument, Throwable cause) {
        add(Rule.INVALID_VALUE, here(context.getParser()), "must be " + expected(context.constructType(target)));
        return null;
    }

    private static String here(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String expected(JavaType type) {
        if (type.isEnumType()) {
            return "one of "
                    + constants(type.getRawClass()).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type.isCollectionLikeType()) {
            return "a list";
        }
        if (type.isMapLikeType() || type.isRecordType()) {
            return "a mapping of fields";
        }
        Class<?> raw = type.getRawClass();
        if (raw == Integer.class || raw == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(raw)) {
            return "a number";
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "text";
            case "Boolean" -> "true or false";
            case "LocalDate" -> "a date such as 2026-11-01";
            case "UUID" -> "a UUID";
            default -> "written in another form";
        };
    }

    private static Collection<Object> constants(Class<?> type) {
        return type.isEnum() ? Arrays.asList(Objects.requireNonNull(type.getEnumConstants())) : List.of();
    }

    static String meant(String name, Collection<?> known) {
        if (name.isBlank()) {
            return "";
        }
        List<String> names = known.stream().map(Object::toString).toList();
        return Nearest.to(name, names)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }
}
