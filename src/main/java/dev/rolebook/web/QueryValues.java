package dev.rolebook.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds the text of a parameter against the type, the list and the constraints that declare its values. */
@ApplicationScoped
class QueryValues {

    /** How many values a list may have. */
    static final int MOST = 100;

    private static final int SHOWN_VALUES = 30;
    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]*");

    private final Validator validator;

    QueryValues(Validator validator) {
        this.validator = validator;
    }

    List<Fault> faults(QueryParameter parameter, String text) {
        List<String> texts = parameter.values(text);
        if (texts.size() > MOST) {
            return List.of(fault(parameter, "too-many-values", "must have at most " + MOST + " values"));
        }
        List<Fault> faults = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String each : texts) {
            if (!seen.add(each)) {
                faults.add(fault(parameter, "repeated-value", "has '" + shown(each) + "' more than once"));
            } else if (each.isEmpty()) {
                faults.add(fault(parameter, "empty-value", "has an empty value between its commas"));
            } else {
                read(parameter, each, values, faults);
            }
        }
        if (faults.isEmpty() && Texts.reads(parameter.type())) {
            parameter
                    .violations(validator, values)
                    .forEach(violation ->
                            faults.add(fault(parameter, Violations.code(violation), violation.getMessage())));
            // Of a number that its type cannot hold, the type's last one was looked at instead.
            boolean beyond =
                    values.get(0) instanceof Number number && !number.toString().equals(text);
            if (faults.isEmpty() && beyond) {
                faults.add(fault(parameter, "out-of-range", "must be at most " + values.get(0)));
            }
        }
        return faults;
    }

    private static void read(QueryParameter parameter, String text, List<Object> values, List<Fault> faults) {
        List<String> listed = parameter.listed();
        if (!listed.isEmpty() && !listed.contains(text)) {
            String some = String.join(", ", listed.subList(0, Math.min(SHOWN_VALUES, listed.size())));
            faults.add(fault(parameter, "invalid-value", "must be one of " + some)
                    .nearest(Nearest.to(text, listed).orElse(null)));
            return;
        }
        if (!Texts.reads(parameter.type())) {
            return;
        }
        Object value = value(parameter.type(), text);
        if (value == null) {
            faults.add(fault(parameter, "invalid-value", "must be " + expectation(parameter.type())));
        } else {
            values.add(value);
        }
    }

    private static Fault fault(QueryParameter parameter, String code, String detail) {
        return Fault.ofParameter(parameter.name(), code, detail);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 30)) + "…" : text;
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
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "UUID" -> "a UUID";
            case "Instant" -> "an instant such as 2026-11-01T09:00:00Z";
            default -> "a date such as 2026-11-01";
        };
    }
}
