package dev.rolebook.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;
import org.jspecify.annotations.Nullable;

/**
 * What each path offers, asked of the router itself. The framework refuses with 405, 406 and 415
 * without saying what would have been right, and its OPTIONS lists the methods of other paths.
 */
@ApplicationScoped
class Endpoints {

    private volatile @Nullable RequestMapper<InitialMatch> classes;

    /** The methods of a path, in the order of the alphabet; none, if there is no such path. */
    Set<String> methods(String path) {
        if (isFrameworks(path)) {
            return new TreeSet<>(Set.of("GET", "HEAD", "OPTIONS"));
        }
        Set<String> methods = new TreeSet<>(at(path).keySet());
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
        }
        return methods;
    }

    /** Health, the contract and its pages: routes of the framework, which answer whatever the method is. */
    static boolean isFrameworks(String path) {
        return path.startsWith("/q/");
    }

    Problem methodNotAllowed(String path, String method) {
        String allow = String.join(", ", methods(path));
        return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The URL does not offer " + method + ", but " + allow + ".")
                .with("Allow", allow);
    }

    Problem notAcceptable(String path, String method) {
        RuntimeResource resource = at(path).get(method.equals("HEAD") ? "GET" : method);
        List<String> offered = new ArrayList<>();
        if (resource != null && resource.getProduces() != null) {
            Arrays.stream(resource.getProduces().getSortedOriginalMediaTypes())
                    .map(Endpoints::plain)
                    .forEach(offered::add);
        }
        return Problem.of(ProblemType.NOT_ACCEPTABLE, "The URL offers " + String.join(", ", offered) + ".");
    }

    Problem unsupportedMediaType(String path, String method, String detail) {
        RuntimeResource resource = at(path).get(method);
        List<String> accepted = resource == null || resource.getConsumes() == null
                ? List.of()
                : resource.getConsumes().stream().map(Endpoints::plain).toList();
        String types = accepted.isEmpty() ? MediaType.APPLICATION_JSON : String.join(", ", accepted);
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail + " The URL accepts " + types + ".")
                .with(method.equals("PATCH") ? "Accept-Patch" : "Accept", types);
    }

    private static String plain(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }

    /** The resource methods of a path, by their HTTP methods. */
    private Map<String, RuntimeResource> at(String path) {
        Map<String, RuntimeResource> found = new LinkedHashMap<>();
        RequestMapper<InitialMatch> mapper = classes();
        RequestMatch<InitialMatch> match = mapper.map(path);
        // A path may begin like that of several classes; each may have methods for it.
        while (match != null) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    collect(routing, match.remaining.isEmpty() ? "/" : match.remaining, found);
                }
            }
            match = mapper.continueMatching(path, match);
        }
        return found;
    }

    private static void collect(ClassRoutingHandler routing, String rest, Map<String, RuntimeResource> found) {
        routing.getMappers().forEach((method, mapper) -> {
            RequestMatch<RuntimeResource> match = method == null ? null : mapper.map(rest);
            if (match != null) {
                found.putIfAbsent(method, match.value);
            }
        });
    }

    private RequestMapper<InitialMatch> classes() {
        RequestMapper<InitialMatch> known = classes;
        if (known == null) {
            Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
            known = new RequestMapper<>(deployment.getClassMappers());
            classes = known;
        }
        return known;
    }
}
