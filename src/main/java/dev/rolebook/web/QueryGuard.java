package dev.rolebook.web;

import io.quarkus.arc.All;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds every query against what its resource method declares, and reports all that is wrong at
 * once. Left to the framework, an unknown parameter is ignored, a second value is dropped, and a word
 * for a number is "404 Not Found".
 */
class QueryGuard {

    private final QueryValues rules;
    private final List<QueryCheck> checks;
    private final List<CommonParameter> common;
    private final Map<Method, KnownParameters> parameters = new ConcurrentHashMap<>();

    QueryGuard(QueryValues rules, @All List<QueryCheck> checks, @All List<CommonParameter> common) {
        this.rules = rules;
        this.checks = checks;
        this.common = common;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        KnownParameters known = parameters.computeIfAbsent(method, each -> KnownParameters.of(each, common));
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        List<Fault> faults = new ArrayList<>();
        query.forEach((name, values) -> faults.addAll(faults(name, values, known, method)));
        known.declared().values().stream()
                .filter(parameter -> parameter.isRequired() && !query.containsKey(parameter.name()))
                .forEach(parameter -> faults.add(Fault.ofParameter(parameter.name(), "required", "must be given")));
        if (!faults.isEmpty()) {
            Map<QueryParameter, String> sound = sound(query, known.declared(), faults);
            checks.forEach(check -> faults.addAll(check.faults(sound)));
            throw Problem.invalidParameters(faults);
        }
    }

    private List<Fault> faults(String name, List<String> values, KnownParameters known, Method method) {
        QueryParameter parameter = known.declared().get(name);
        CommonParameter shared = known.common().get(name);
        if (parameter == null && shared == null) {
            return List.of(Fault.ofParameter(name, "unknown-parameter", unknown(known.names()))
                    .nearest(Nearest.to(name, known.names()).orElse(null)));
        } else if (values.size() > 1) {
            return List.of(Fault.ofParameter(name, "repeated-parameter", "given " + values.size() + " times"));
        } else if (values.get(0) == null || values.get(0).isEmpty()) {
            return List.of(Fault.ofParameter(name, "empty-parameter", "has no value; leave it out instead"));
        }
        String value = values.get(0);
        return parameter != null
                ? rules.faults(parameter, value)
                : Objects.requireNonNull(shared).faults(method, value);
    }

    private static String unknown(Set<String> known) {
        return known.isEmpty()
                ? "not known here; there are no parameters"
                : "not known here; there are " + String.join(", ", known);
    }

    /** The parameters in which nothing was found so far. */
    private static Map<QueryParameter, String> sound(
            Map<String, List<String>> query, Map<String, QueryParameter> known, List<Fault> faults) {
        Map<QueryParameter, String> sound = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            QueryParameter parameter = known.get(name);
            if (parameter != null && faults.stream().noneMatch(fault -> name.equals(fault.parameter()))) {
                sound.put(parameter, values.get(0));
            }
        });
        return sound;
    }
}
