package dev.rolebook.cache;

import dev.rolebook.representation.Representation;
import dev.rolebook.representation.RepresentationListener;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sees what is composed, before it is kept; a test can hold it there, or let it fail. */
@ApplicationScoped
@Priority(1)
public class Composing implements RepresentationListener {

    private final List<String> composed = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> interference = Composing::leave;

    @Override
    public void made(RoutingContext exchange, Representation representation) {
        String uri = exchange.request().uri();
        composed.add(uri);
        interference.accept(uri);
    }

    /** What was composed for whom, in that order. */
    List<String> composed() {
        return composed;
    }

    /** Does something with each answer as soon as it is composed. */
    void interfere(Consumer<String> action) {
        interference = action;
    }

    void leaveAlone() {
        interference = Composing::leave;
        composed.clear();
    }

    private static void leave(String path) {}
}
