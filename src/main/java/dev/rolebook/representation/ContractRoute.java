package dev.rolebook.representation;

import dev.rolebook.provenance.Tags;
import dev.rolebook.representation.Representation.Description;
import dev.rolebook.web.Endpoints;
import dev.rolebook.web.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sends the contract the way that the answers go which it describes. The framework's own route behind
 * this one would send half a megabyte to whoever asks whether it has changed.
 */
@ApplicationScoped
class ContractRoute {

    private static final String PATH = "/q/openapi";
    private static final MediaType YAML = new MediaType("application", "yaml");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final Map<String, String> CACHING = Map.of("Cache-Control", "public, no-cache");

    /** Where the build writes it. */
    private static final String BUILT = "META-INF/quarkus-generated-openapi-doc.";

    private final Map<Format, Representation> read = new EnumMap<>(Format.class);

    void stand(@Observes Router router) {
        router.routeWithRegex(PATH + "(\\.json|\\.ya?ml)?")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(RouteConstants.ROUTE_ORDER_BODY_HANDLER + 3)
                .handler(this::send);
    }

    private void send(RoutingContext request) {
        try {
            Representation representation = representation(format(request.request()));
            Answer.to(request.request().headers(), representation).send(request.response());
        } catch (Problem refusal) {
            request.fail(refusal);
        }
    }

    private static Format format(HttpServerRequest request) {
        String path = request.path();
        if (path.equals(PATH) && request.getParam("format") == null) {
            List<MediaType> offers = List.of(YAML, JSON);
            return Accept.of(Fields.joined(request.headers(), "Accept"))
                    .best(offers)
                    .map(type -> type.equals(JSON) ? Format.JSON : Format.YAML)
                    .orElseThrow(() -> Endpoints.notAcceptable(offers).with("Vary", "Accept"));
        }
        boolean json = path.endsWith(".json") || "json".equalsIgnoreCase(request.getParam("format"));
        return json ? Format.JSON : Format.YAML;
    }

    /** Read once, and compressed once for each coding. */
    private synchronized Representation representation(Format format) {
        return read.computeIfAbsent(
                format,
                wanted -> new Representation(
                        (wanted == Format.JSON ? JSON : YAML).withCharset("UTF-8"),
                        built(wanted),
                        new Description(List.of("en"), null, Tags.NONE, 0, null, true, CACHING)));
    }

    private static byte[] built(Format format) {
        try (InputStream document = ContractRoute.class.getClassLoader().getResourceAsStream(BUILT + format)) {
            return Objects.requireNonNull(document, "written when this was built")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
