package dev.rolebook.representation;

import dev.rolebook.provenance.Tags;
import dev.rolebook.representation.Representation.Description;
import dev.rolebook.web.Endpoints;
import dev.rolebook.web.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

    private final OpenApiDocumentService documents;
    private final Map<Format, Written> written = new EnumMap<>(Format.class);

    ContractRoute(OpenApiDocumentService documents) {
        this.documents = documents;
    }

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

    /** The same as before, with its codings, unless the document has changed: in dev mode it may. */
    private synchronized Representation representation(Format format) {
        byte[] document = documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, format);
        Written last = written.get(format);
        if (last == null || !Arrays.equals(last.document(), document)) {
            MediaType type = (format == Format.JSON ? JSON : YAML).withCharset("UTF-8");
            last = new Written(
                    document,
                    new Representation(
                            type, document, new Description(List.of("en"), null, Tags.NONE, 0, null, true, CACHING)));
            written.put(format, last);
        }
        return last.representation();
    }

    /** A document, and how it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Written(byte[] document, Representation representation) {}
}
