package dev.rolebook.imports;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader.Outcome;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Origin;
import dev.rolebook.files.Piece;
import dev.rolebook.files.Piece.Data;
import dev.rolebook.files.Piece.Skipped;
import dev.rolebook.files.Piece.Text;
import dev.rolebook.files.Piece.Unreadable;
import dev.rolebook.files.Pieces;
import dev.rolebook.imports.Staging.Read;
import dev.rolebook.publishing.Catalogue;
import dev.rolebook.publishing.Identities;
import dev.rolebook.publishing.Kinds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the documents of an upload, some at a time. How far it has come is written together with what was
 * read, so that a crash costs no more than the few that were being read.
 */
@ApplicationScoped
class ImportReading {

    /** Pieces, and bytes of them, that are read together. */
    private static final int TOGETHER = 200;

    private static final long BYTES_TOGETHER = 4L * 1024 * 1024;

    private static final Outcome NOTHING = new Outcome(null, List.of());

    private final Uploads uploads;
    private final Staging staging;
    private final ImportLog log;
    private final Catalogue catalogue;
    private final Kinds kinds;
    private final ExecutorService readers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "import-reader");
                thread.setDaemon(true);
                return thread;
            });

    ImportReading(Uploads uploads, Staging staging, ImportLog log, Catalogue catalogue, Kinds kinds) {
        this.uploads = uploads;
        this.staging = staging;
        this.log = log;
        this.catalogue = catalogue;
        this.kinds = kinds;
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /** Reads from where it was left. */
    void run(Import it, Lease lease) {
        try (Pieces pieces = it.format.pieces(uploads.open(it.id))) {
            long position = 0;
            while (position < it.pieces && pieces.next() != null) {
                position++;
            }
            Batch before = Batch.NONE;
            for (List<Piece> some = some(pieces); !some.isEmpty(); some = some(pieces)) {
                // While the database takes one batch, the next one is read.
                Batch next = new Batch(position, some, outcomes(some));
                keep(it.id, before, lease);
                position += some.size();
                before = next;
            }
            keep(it.id, before, lease);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some pieces, whose texts are read by and by. */
    private record Batch(long position, List<Piece> pieces, List<Future<Outcome>> outcomes) {

        static final Batch NONE = new Batch(0, List.of(), List.of());
    }

    private static List<Piece> some(Pieces pieces) throws IOException {
        List<Piece> some = new ArrayList<>();
        long bytes = 0;
        while (some.size() < TOGETHER && bytes < BYTES_TOGETHER) {
            Piece piece = pieces.next();
            if (piece == null) {
                break;
            }
            some.add(piece);
            bytes += size(piece);
        }
        return some;
    }

    private List<Future<Outcome>> outcomes(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> readers.submit(() -> piece instanceof Text text ? outcome(text) : NOTHING))
                .toList();
    }

    private static long size(Piece piece) {
        return piece instanceof Data data
                ? data.content().length
                : piece instanceof Text text ? text.text().length() : 0;
    }

    private void keep(UUID id, Batch batch, Lease lease) {
        if (batch.pieces().isEmpty()) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        List<Data> tables = new ArrayList<>();
        IdentityHashMap<Origin, Long> places = new IdentityHashMap<>();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < batch.pieces().size(); i++) {
            Piece piece = batch.pieces().get(i);
            Outcome outcome = get(batch.outcomes().get(i));
            findings.addAll(outcome.findings());
            if (outcome.document() != null) {
                places.put(outcome.document().origin(), batch.position() + i);
                documents.add(outcome.document());
            } else if (piece instanceof Data data) {
                tables.add(data);
            } else if (piece instanceof Skipped) {
                skipped.add(piece.file());
            } else if (piece instanceof Unreadable unreadable) {
                findings.add(unreadable.finding());
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            lease.hold();
            Identities identities = new Identities(catalogue, kinds, Set.of());
            List<Read> read = identities.settle(documents).stream()
                    .map(draft -> new Read(
                            Objects.requireNonNull(places.get(draft.document().origin())),
                            draft.document().origin().name(),
                            draft))
                    .toList();
            findings.addAll(identities.findings());
            staging.keep(id, read, tables, skipped, batch.pieces().size());
            log.find(id, findings);
        });
    }

    private Outcome outcome(Text text) {
        Outcome outcome = text.isJson()
                ? kinds.reader().readJson(text.file(), text.text())
                : kinds.reader().read(text.file(), text.text());
        Document document = outcome.document();
        return new Outcome(
                document == null ? null : document.at(document.origin().from(text.line())),
                outcome.findings().stream()
                        .map(finding -> finding.from(text.line()))
                        .toList());
    }

    private static Outcome get(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text could not be judged", e.getCause());
        }
    }
}
