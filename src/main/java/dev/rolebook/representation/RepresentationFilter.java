package dev.rolebook.representation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.provenance.Provenance;
import dev.rolebook.representation.Representation.Description;
import dev.rolebook.selection.Selections;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the bytes of its representation in the place of each view that a GET answers with. */
class RepresentationFilter {

    /** Every other filter has had its say. */
    private static final int LAST = 0;

    /** Browsers ask each time; shared caches may wait a minute, and go on when we are away. */
    private static final String FOR_EVERYBODY = "public, max-age=0, s-maxage=60, stale-if-error=86400";

    private static final String FOR_ONE = "private, no-store";

    /** Of what no document says: our own words. */
    private static final String OUR_LANGUAGE = "en";

    private final ObjectMapper json;
    private final Selections selections;
    private final Provenance provenance;
    private final ServerTiming timing;
    private final List<RepresentationListener> listeners;

    RepresentationFilter(
            ObjectMapper json,
            Selections selections,
            Provenance provenance,
            ServerTiming timing,
            @All List<RepresentationListener> listeners) {
        this.json = json;
        this.selections = selections;
        this.provenance = provenance;
        this.timing = timing;
        this.listeners = listeners;
    }

    @ServerResponseFilter(priority = LAST)
    void represent(
            ContainerRequestContext request,
            ContainerResponseContext answer,
            ResourceInfo resource,
            RoutingContext exchange) {
        if (!request.getMethod().equals(HttpMethod.GET) || answer.getStatus() != 200) {
            return;
        }
        content(request, answer, resource).ifPresent(content -> {
            Representation representation =
                    new Representation(content.type(), content.bytes(), description(answer, resource));
            // In the coding of whoever asks, before others count how much it holds.
            send(Answer.to(exchange.request().headers(), representation), answer);
            listeners.forEach(listener -> listener.made(exchange, representation));
            timing.field(exchange, provenance.statements())
                    .ifPresent(field -> answer.getHeaders().putSingle("Server-Timing", field));
        });
    }

    /** The answer as bytes; empty if it is none to be held in memory. */
    private Optional<Content> content(
            ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo resource) {
        Object entity = answer.getEntity();
        MediaType type = answer.getMediaType();
        if (entity == null || type == null) {
            return Optional.empty();
        } else if (entity instanceof byte[] bytes) {
            return Optional.of(new Content(type, bytes));
        } else if (entity instanceof String text) {
            return Optional.of(new Content(type, text.getBytes(StandardCharsets.UTF_8)));
        } else if (!type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Optional.empty();
        }
        String fields = request.getUriInfo().getQueryParameters().getFirst(Selections.PARAMETER);
        return Optional.of(
                fields == null
                        ? new Content(type, written(entity))
                        : new Content(
                                Selections.TYPE, selections.written(entity, resource.getResourceMethod(), fields)));
    }

    private byte[] written(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is JSON", e);
        }
    }

    private Description description(ContainerResponseContext answer, ResourceInfo resource) {
        Map<String, String> fields = new HashMap<>();
        answer.getHeaders().forEach((name, values) -> fields.put(name, answer.getHeaderString(name)));
        fields.remove(HttpHeaders.CONTENT_TYPE);
        fields.putIfAbsent(HttpHeaders.CACHE_CONTROL, isForEverybody(resource) ? forEverybody() : FOR_ONE);
        boolean isPublic = isForEverybody(resource)
                && Objects.requireNonNull(fields.get(HttpHeaders.CACHE_CONTROL)).startsWith("public");
        NavigableSet<String> languages = provenance.languages();
        return new Description(
                languages.isEmpty() ? List.of(OUR_LANGUAGE) : List.copyOf(languages),
                provenance.changedAt(),
                provenance.tags(),
                provenance.publication(),
                provenance.keptFor(),
                isPublic,
                fields);
    }

    /** What changes with time is nobody's to show past it, not even when we are away. */
    private String forEverybody() {
        Duration keptFor = provenance.keptFor();
        return keptFor == null ? FOR_EVERYBODY : "public, max-age=" + keptFor.toSeconds() + ", must-revalidate";
    }

    /** What needed a key is for its holder alone. */
    private static boolean isForEverybody(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        boolean ofItsOwn = method.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(DenyAll.class);
        return method.isAnnotationPresent(PermitAll.class)
                || (!ofItsOwn && resource.getResourceClass().isAnnotationPresent(PermitAll.class));
    }

    private static void send(Answer answer, ContainerResponseContext response) {
        if (answer.hasBody()) {
            Representation representation = answer.representation();
            response.setEntity(
                    representation.bytes(answer.coding()), response.getEntityAnnotations(), representation.type());
        } else {
            response.setEntity(null);
            response.setStatus(answer.status());
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        // The media type was set with the bytes, and the server counts these itself.
        answer.fields().stream()
                .filter(field -> !field.name().toString().equals(HttpHeaders.CONTENT_TYPE))
                .forEach(field -> response.getHeaders()
                        .putSingle(field.name().toString(), field.value().toString()));
    }

    /** Bytes, and what they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and handed over at once
    private record Content(MediaType type, byte[] bytes) {}
}
