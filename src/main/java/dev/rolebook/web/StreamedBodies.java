package dev.rolebook.web;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the way in for a body that is larger than others may be. */
@ApplicationScoped
class StreamedBodies {

    private final List<StreamedBody> all;

    StreamedBodies(@All List<StreamedBody> all) {
        this.all = all;
    }

    /** Who takes the body of a request as it comes; nobody, if it is read here like every other. */
    Optional<StreamedBody> of(HttpServerRequest request) {
        String path = request.path();
        return path == null
                ? Optional.empty()
                : all.stream()
                        .filter(body -> path.equals(body.path())
                                && request.method().name().equals("POST"))
                        .findFirst();
    }
}
