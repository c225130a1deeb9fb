package dev.rolebook.changeset;

import dev.rolebook.document.Document;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Turn;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Something to try the manage plane on: an open change set beside the sample library, made once with it. */
@ApplicationScoped
class ExampleChangeSet {

    private static final String DIRECTORY = "library/drafts";
    private static final String TITLE = "Example: a skill described better";
    private static final String NOTE = "Came with the sample library, to try the manage plane on.";
    private static final String AUTHOR = "Rolebook";
    private static final int AFTER_THE_LIBRARY = Interceptor.Priority.APPLICATION + 1_000;

    private final boolean wanted;
    private final Turn turn;
    private final Drafting drafting;
    private final Kinds kinds;

    ExampleChangeSet(
            @ConfigProperty(name = "rolebook.sample-library", defaultValue = "false") boolean wanted,
            Turn turn,
            Drafting drafting,
            Kinds kinds) {
        this.wanted = wanted;
        this.turn = turn;
        this.drafting = drafting;
        this.kinds = kinds;
    }

    void begin(@Observes @Priority(AFTER_THE_LIBRARY) StartupEvent start) {
        if (wanted) {
            // Another replica may start at the same time.
            turn.takeAtStart(this::beginOnce);
        }
    }

    /** Whoever has begun a set of their own needs no example. */
    private boolean beginOnce() {
        boolean first = ChangeSet.count() == 0;
        if (first) {
            ChangeSet set = drafting.begin(UUID.fromString(ChangeSetPath.EXAMPLE), TITLE, NOTE, AUTHOR);
            documents().forEach(document -> draft(set, document));
        }
        return first;
    }

    private void draft(ChangeSet set, Document document) {
        UUID id = document.envelope().id();
        DocumentHead published = id == null ? null : DocumentHead.findById(id);
        if (published != null) {
            drafting.put(set, new Seen(published.id, published.body, null, published), document, AUTHOR);
        }
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(DIRECTORY, root -> {
                try (Stream<Path> files = Files.list(root)) {
                    for (Path file : files.sorted().toList()) {
                        documents.add(new WrittenText(Files.readString(file), true)
                                .read(kinds.reader(), file.getFileName().toString()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}
