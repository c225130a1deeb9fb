package dev.rolebook.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The refusal of a request: thrown anywhere, answered as {@code application/problem+json}. */
public final class Problem extends RuntimeException {

    private final ProblemType type;
    private final String detail;
    private final transient List<Fault> errors;
    private final transient Map<String, String> headers;
    private final transient Map<String, @Nullable Object> members;

    private Problem(
            ProblemType type,
            String detail,
            List<Fault> errors,
            Map<String, String> headers,
            Map<String, @Nullable Object> members) {
        // A refusal is an answer, not a defect: its stack trace would only cost.
        super(type.code() + ": " + detail, null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * A refusal.
     *
     * @param detail what is wrong with this very request; shown to the client
     */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of(), Map.of());
    }

    /**
     * Nothing has the name that was asked for.
     *
     * @param kind what was looked for, in words: {@code role family}
     */
    public static Problem notFound(String kind, Object name) {
        return of(ProblemType.NOT_FOUND, "There is no " + kind + " '" + name + "'.");
    }

    /** A parameter whose value only the feature can judge. */
    public static Problem invalidParameter(Fault fault) {
        return of(ProblemType.INVALID_PARAMETERS, fault.detail()).with(List.of(fault));
    }

    /** Parameters that are not valid, with everything that was found. */
    public static Problem invalidParameters(List<Fault> faults) {
        String detail = faults.size() == 1
                ? "The parameter '" + faults.get(0).parameter() + "': "
                        + faults.get(0).detail() + "."
                : "There are " + faults.size() + " findings in the query.";
        return of(ProblemType.INVALID_PARAMETERS, detail.replace("?.", "?")).with(faults);
    }

    /** What is wrong with a JSON text. */
    public static Problem ofJson(JsonProcessingException failure) {
        return JsonFaults.problem(failure);
    }

    /** The same, with everything that was found. */
    public Problem with(List<Fault> faults) {
        return new Problem(type, detail, faults, headers, members);
    }

    /** The same, with a header field in its answer. */
    public Problem with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Problem(type, detail, errors, all, members);
    }

    /** The same, with a member of its own in the body (RFC 9457, 3.2). */
    public Problem member(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(members);
        all.put(name, value);
        return new Problem(type, detail, errors, headers, all);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<Fault> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, @Nullable Object> members() {
        return members;
    }
}
