package dev.rolebook.web;

import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Holds every query against what its resource method declares, and reports all that is wrong at
 * once. Left to the framework, an unknown parameter is ignored, a second value is dropped, and a word
 * for a number is "404 Not Found".
 */
class QueryGuard {

    private static final int SHOWN_VALUES = 30;
    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]*");

    private final Validator validator;
    private final Map<Method, Map<String, QueryParameter>> declared = new ConcurrentHashMap<>();

    QueryGuard(Validator validator) {
        this.validator = validator;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, QueryParameter> known =
                declared.computeIfAbsent(resource.getResourceMethod(), QueryParameter::declaredBy);
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> faults.addAll(faults(name, values, known)));
        if (!faults.isEmpty()) {
            String detail = faults.size() == 1
                    ? "The parameter '" + faults.get(0).parameter() + "': "
                            + faults.get(0).detail() + "."
                    : "There are " + faults.size() + " findings in the query.";
            throw Problem.of(ProblemType.INVALID_PARAMETERS, detail.replace("?.", "?"))
                    .with(faults);
        }
    }

    private List<Fault> faults(String name, List<String> values, Map<String, QueryParameter> known) {
        QueryParameter parameter = known.get(name);
        if (parameter == null) {
            return List.of(Fault.ofParameter(name, "unknown-parameter", unknown(known))
                    .nearest(Nearest.to(name, known.keySet()).orElse(null)));
        } else if (values.size() > 1) {
            return List.of(Fault.ofParameter(name, "repeated-parameter", "given " + values.size() + " times"));
        } else if (values.get(0) == null || values.get(0).isEmpty()) {
            return List.of(Fault.ofParameter(name, "empty-parameter", "has no value; leave it out instead"));
        }
        return valueFaults(parameter, values.get(0));
    }

    private static String unknown(Map<String, QueryParameter> known) {
        return known.isEmpty()
                ? "not known here; there are no parameters"
                : "not known here; there are " + String.join(", ", known.keySet());
    }

    private List<Fault> valueFaults(QueryParameter parameter, String text) {
        if (!Texts.reads(parameter.type())) {
            return List.of();
        }
        Object value = value(parameter.type(), text);
        if (value == null) {
            return List.of(Fault.ofParameter(parameter.name(), "invalid-value", expectation(parameter.type()))
                    .nearest(nearestValue(parameter.type(), text)));
        }
        List<Fault> faults = parameter
                .violations(validator, value)
                .map(violation ->
                        Fault.ofParameter(parameter.name(), Violations.code(violation), violation.getMessage()))
                .toList();
        boolean beyond =
                faults.isEmpty() && value instanceof Number && !value.toString().equals(text);
        return beyond
                ? List.of(Fault.ofParameter(parameter.name(), "out-of-range", "must be at most " + value))
                : faults;
    }

    private static @Nullable Object value(Class<?> type, String text) {
        try {
            return Texts.parse(type, text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return NUMBER.matcher(text).matches() ? nearestNumber(type, text) : null;
        }
    }

    /** Of a number beyond its type the type's last one: most likely that is out of bounds as well. */
    private static @Nullable Object nearestNumber(Class<?> type, String text) {
        boolean negative = text.startsWith("-");
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> negative ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            case "long", "Long" -> negative ? Long.MIN_VALUE : Long.MAX_VALUE;
            default -> null;
        };
    }

    private static String expectation(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of "
                    + String.join(", ", constants(type).limit(SHOWN_VALUES).toList());
        }
        return "must be "
                + switch (type.getSimpleName()) {
                    case "int", "Integer", "long", "Long" -> "a whole number";
                    case "boolean", "Boolean" -> "true or false";
                    case "UUID" -> "a UUID";
                    case "Instant" -> "an instant such as 2026-11-01T09:00:00Z";
                    default -> "a date such as 2026-11-01";
                };
    }

    private static @Nullable String nearestValue(Class<?> type, String text) {
        return type.isEnum() ? Nearest.to(text, constants(type).toList()).orElse(null) : null;
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }
}
