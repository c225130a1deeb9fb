package dev.rolebook.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Something to try the manage plane on: the report of a dry run, beside the sample library. */
@ApplicationScoped
class ExampleImport {

    private static final String REPORT = """
            insert into content_import (
                id, state, format, mode, publish, dry_run, title, note, author, created_at, updated_at, finished_at,
                bytes, pieces, read, checked, summary)
            values (
                :id, 'DONE', 'YAML', 'MERGE', false, true, 'Example: nothing new',
                'Came with the sample library, to try the manage plane on.', 'Rolebook', :at, :at, :at, 412, 2, 2, 2,
                '[{"kind": "SKILL", "created": 0, "changed": 0, "removed": 0, "unchanged": 2}]')
            on conflict do nothing
            """;

    private final boolean wanted;
    private final EntityManager entityManager;
    private final Clock clock;

    ExampleImport(
            @ConfigProperty(name = "rolebook.sample-library", defaultValue = "false") boolean wanted,
            EntityManager entityManager,
            Clock clock) {
        this.wanted = wanted;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    void report(@Observes StartupEvent start) {
        if (wanted) {
            QuarkusTransaction.requiringNew()
                    .run(() -> entityManager
                            .createNativeQuery(REPORT)
                            .setParameter("id", UUID.fromString(ImportResource.EXAMPLE_ID))
                            .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                            .executeUpdate());
        }
    }
}
