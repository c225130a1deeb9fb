package dev.rolebook;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Tells whoever started Rolebook where to look first. */
@ApplicationScoped
class Welcome {

    private static final Logger LOG = Logger.getLogger(Rolebook.class);

    void greet(@ObservesAsync HttpServerStart started, HttpServer server) {
        String address = "http://localhost:" + server.getPort();
        LOG.infof("The API is at %s, and %s/q/swagger-ui tries it out", address, address);
    }
}
