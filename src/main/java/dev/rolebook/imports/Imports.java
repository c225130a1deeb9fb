package dev.rolebook.imports;

import dev.rolebook.audit.AuditLog;
import dev.rolebook.document.Identity;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.files.FileFormat;
import dev.rolebook.manage.Idempotency;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Imports, from the upload to what came of it. */
@ApplicationScoped
public class Imports {

    /** How many findings are told at once. There may be as many as documents. */
    static final int MOST_FINDINGS = 10_000;

    private static final long LOOK_MILLIS = 100;

    private final Uploads uploads;
    private final ImportLog log;
    private final Staging staging;
    private final ImportWorker worker;
    private final Idempotency idempotency;
    private final AuditLog audit;

    Imports(
            Uploads uploads,
            ImportLog log,
            Staging staging,
            ImportWorker worker,
            Idempotency idempotency,
            AuditLog audit) {
        this.uploads = uploads;
        this.log = log;
        this.staging = staging;
        this.worker = worker;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** Keeps an upload, and lets somebody work it off. */
    ImportView begin(FileFormat format, ImportOrder order, InputStream body) {
        UUID id = Identity.next();
        QuarkusTransaction.requiringNew().run(() -> log.begin(id, format, order));
        boolean whole = false;
        try {
            byte[] digest = uploads.receive(id, body);
            ImportView begun = QuarkusTransaction.requiringNew()
                    .call(() -> idempotency.once(digest, ImportResource.ACCEPTED, () -> received(id, order)));
            whole = true;
            worker.wake();
            return begun;
        } finally {
            // Broken off, or begun before under the same key.
            if (!whole) {
                QuarkusTransaction.requiringNew().run(() -> log.forget(id));
            }
        }
    }

    private ImportView received(UUID id, ImportOrder order) {
        log.received(id);
        ImportView view = read(id);
        if (!order.dryRun()) {
            audit.append(ImportResource.OPERATION, view, order.note());
        }
        return view;
    }

    /**
     * An import.
     *
     * @param wait how many seconds to wait for its end
     */
    ImportView view(UUID id, int wait) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait);
        ImportView view = QuarkusTransaction.requiringNew().call(() -> read(id));
        while (!view.state().isEnd() && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            view = QuarkusTransaction.requiringNew().call(() -> read(id));
        }
        return view;
    }

    private ImportView read(UUID id) {
        return ImportView.of(Import.withId(id), log.findings(id, MOST_FINDINGS), staging.skipped(id, MOST_FINDINGS));
    }

    /** What came of an import that has ended, or why it has not, or how it was refused. */
    ImportView result(UUID id, int wait) {
        ImportView view = view(id, wait);
        return switch (view.state()) {
            case DONE -> view;
            case REFUSED ->
                throw new InvalidDocuments(
                        QuarkusTransaction.requiringNew().call(() -> log.findings(id, MOST_FINDINGS)));
            case FAILED -> throw Problem.of(ProblemType.IMPORT_FAILED, failure(view.failure()));
            default ->
                throw Problem.of(
                                ProblemType.IMPORT_RUNNING,
                                "The import is " + view.state().label().toLowerCase(java.util.Locale.ROOT) + ".")
                        .with("Retry-After", "1");
        };
    }

    private static String failure(@Nullable String failure) {
        return failure == null ? "It is not known why." : failure;
    }
}
