package dev.rolebook.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Sees which reads begin to be composed; a test can hold them there, or let them fail. */
@ApplicationScoped
public class HeldReads {

    private final List<String> begun = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> interference = HeldReads::pass;

    void begins(String uri) {
        begun.add(uri);
        interference.accept(uri);
    }

    /** In that order. */
    List<String> begun() {
        return begun;
    }

    void interfere(Consumer<String> action) {
        interference = action;
    }

    void leaveAlone() {
        interference = HeldReads::pass;
        begun.clear();
    }

    private static void pass(String uri) {}
}
