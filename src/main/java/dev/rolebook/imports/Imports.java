package dev.rolebook.imports;

import dev.rolebook.document.Identity;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.files.FileFormat;
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

    Imports(Uploads uploads, ImportLog log, Staging staging, ImportWorker worker) {
        this.uploads = uploads;
        this.log = log;
        this.staging = staging;
        this.worker = worker;
    }

    /** Keeps an upload, and lets somebody work it off. */
    ImportView begin(FileFormat format, ImportOrder order, InputStream body) {
        UUID id = Identity.next();
        QuarkusTransaction.requiringNew().run(() -> log.begin(id, format, order));
        boolean whole = false;
        try {
            uploads.receive(id, body);
            QuarkusTransaction.requiringNew().run(() -> log.received(id));
            whole = true;
        } finally {
            if (!whole) {
                QuarkusTransaction.requiringNew().run(() -> log.forget(id));
            }
        }
        worker.wake();
        return view(id, 0);
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
