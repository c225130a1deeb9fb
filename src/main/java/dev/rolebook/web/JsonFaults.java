package dev.rolebook.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was wrong with a JSON body, in words that show nothing of our classes. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JsonProcessingException failure) {
        if (failure.getCause() instanceof StreamReadException syntax && !(syntax instanceof InputCoercionException)) {
            return problem(syntax);
        } else if (failure instanceof StreamConstraintsException) {
            return malformed(
                    failure,
                    "more than is accepted: at most " + JsonBodies.DEPTH + " levels, " + JsonBodies.TOKENS
                            + " values, and " + JsonBodies.STRING + " characters in a text");
        } else if (failure instanceof UnrecognizedPropertyException unknown) {
            return invalid(unknown, unknownField(unknown));
        } else if (isTrailing(failure)) {
            return malformed(failure, "something after the end of the value");
        } else if (failure instanceof JsonMappingException mapping) {
            return invalid(mapping, mismatch(mapping));
        }
        return malformed(failure, isDuplicate(failure) ? "a field given twice" : "not JSON");
    }

    private static Problem malformed(JsonProcessingException failure, String what) {
        return Problem.of(ProblemType.MALFORMED_JSON, place(failure.getLocation()) + ": " + what + ".");
    }

    private static Problem invalid(JsonMappingException failure, Fault fault) {
        return Problem.of(
                        ProblemType.INVALID_BODY,
                        place(failure.getLocation()) + ", " + fault.pointer() + ": " + fault.detail() + ".")
                .with(List.of(fault));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 0
                ? "The body"
                : "Line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Fault unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds() == null ? List.of() : unknown.getKnownPropertyIds();
        List<String> names = known.stream().map(String::valueOf).toList();
        return Fault.atPointer(pointer(unknown), "unknown-field", "not known here")
                .nearest(Nearest.to(unknown.getPropertyName(), names).orElse(null));
    }

    private static Fault mismatch(JsonMappingException failure) {
        Class<?> target = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return Fault.atPointer(pointer(failure), "invalid-type", expectation(target));
    }

    private static String expectation(@Nullable Class<?> target) {
        if (target == null) {
            return "not a value that is accepted here";
        } else if (target == String.class) {
            return "must be a text";
        } else if (target == Boolean.class || target == boolean.class) {
            return "must be true or false";
        } else if (Collection.class.isAssignableFrom(target) || target.isArray()) {
            return "must be an array";
        } else if (target.isEnum()) {
            return "must be one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        } else if (target == float.class
                || target == double.class
                || target.getSimpleName().matches("Float|Double|BigDecimal")) {
            return "must be a number";
        } else if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return "must be a whole number within its bounds";
        } else if (target.isRecord()) {
            return "must be an object";
        } else if (target == Instant.class) {
            return "must be an instant such as 2026-11-01T09:00:00Z";
        } else if (target == LocalDate.class) {
            return "must be a date such as 2026-11-01";
        }
        return "not a value that is accepted here";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + Violations.escaped(step))
                .collect(Collectors.joining());
    }

    private static boolean isTrailing(JsonProcessingException failure) {
        return failure instanceof MismatchedInputException
                && failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static boolean isDuplicate(JsonProcessingException failure) {
        return failure.getOriginalMessage() != null
                && failure.getOriginalMessage().startsWith("Duplicate field");
    }
}
