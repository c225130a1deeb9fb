package dev.rolebook.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;
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
public class Endpoints {

    private final BeanManager beans;
    private volatile @Nullable RequestMapper<InitialMatch> classes;
    private volatile @Nullable Variants variants;

    Endpoints(BeanManager beans) {
        this.beans = beans;
    }

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

    /** The media types of a path's answers, the service's own preference first: JSON, then as declared. */
    public List<MediaType> offers(String path, String method) {
        Endpoint endpoint = isFrameworks(path) ? null : at(path).get(method);
        if (endpoint == null) {
            return List.of();
        }
        ServerMediaType produced = endpoint.method().getProduces();
        List<MediaType> types = produced == null
                ? variants().of(method, endpoint.classPath(), endpoint.method().getPath().template)
                : List.of(produced.getSortedOriginalMediaTypes());
        return types.stream()
                .sorted(Comparator.comparing(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)))
                .toList();
    }

    Problem notAcceptable(String path, String method) {
        return notAcceptable(offers(path, method));
    }

    /** What is said where none of the media types that there are is accepted. */
    public static Problem notAcceptable(List<MediaType> offers) {
        return Problem.of(
                ProblemType.NOT_ACCEPTABLE,
                "The URL offers " + offers.stream().map(Endpoints::plain).collect(Collectors.joining(", ")) + ".");
    }

    Problem unsupportedMediaType(String path, String method, String detail) {
        Endpoint endpoint = at(path).get(method);
        List<String> accepted = endpoint == null || endpoint.method().getConsumes() == null
                ? List.of()
                : endpoint.method().getConsumes().stream().map(Endpoints::plain).toList();
        String types = accepted.isEmpty() ? MediaType.APPLICATION_JSON : String.join(", ", accepted);
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail + " The URL accepts " + types + ".")
                .with(method.equals("PATCH") ? "Accept-Patch" : "Accept", types);
    }

    /** A media type without its parameters. */
    public static String plain(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }

    /** The resource methods of a path, by their HTTP methods. */
    private Map<String, Endpoint> at(String path) {
        Map<String, Endpoint> found = new LinkedHashMap<>();
        RequestMapper<InitialMatch> mapper = classes();
        RequestMatch<InitialMatch> match = mapper.map(path);
        // A path may begin like that of several classes; each may have methods for it.
        while (match != null) {
            for (ServerRestHandler handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    String rest = match.remaining.isEmpty() ? "/" : match.remaining;
                    collect(routing, match.template.template, rest, found);
                }
            }
            match = mapper.continueMatching(path, match);
        }
        return found;
    }

    private static void collect(
            ClassRoutingHandler routing, String classPath, String rest, Map<String, Endpoint> found) {
        routing.getMappers().forEach((method, mapper) -> {
            RequestMatch<RuntimeResource> match = method == null ? null : mapper.map(rest);
            if (match != null) {
                found.putIfAbsent(method, new Endpoint(classPath, match.value));
            }
        });
    }

    private Variants variants() {
        Variants known = variants;
        if (known == null) {
            known = new Variants(beans);
            variants = known;
        }
        return known;
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

    /** A resource method, or what the router has in place of several, and the path of its class. */
    private record Endpoint(String classPath, RuntimeResource method) {}
}
