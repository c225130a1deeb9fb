package dev.rolebook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Document;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How fast many documents are published together, and how long one takes in a large library, beside a
 * bare transaction with the same writes. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishBench {

    private static final int TOGETHER = 10_000;
    private static final int LARGE = Integer.getInteger("bench.guides", 100_000);
    private static final int TIMES = 200;

    /** As many as Java compiles for: fewer would measure that. */
    private static final int BEFORE = 2_000;

    private static final Path RESULT = Path.of("target", "bench", "publish.md");

    @Inject
    GeneratedLibrary library;

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Inject
    DataSource database;

    @Test
    @Order(1)
    void manyDocumentsAtOnce() throws IOException {
        // The first publications of a process are slow; nobody would import into one that has just started.
        library.growBy(2_000);
        List<String> texts = library.next(TOGETHER);
        long start = System.nanoTime();
        List<Document> documents = written.documents(texts);
        long read = System.nanoTime();
        publisher.publish(Proposal.of("bench", "many", documents));
        long published = System.nanoTime();
        String table = "| %,d documents | s | documents/s |\n|---|---|---|\n".formatted(texts.size())
                + row("read from YAML", texts.size(), read - start)
                + row("published", texts.size(), published - read);
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }

    @Test
    @Order(2)
    void oneDocumentIntoALargeLibrary() throws Exception {
        library.growTo(LARGE);
        long[] published = new long[TIMES];
        long[] bare = new long[TIMES];
        for (int i = -BEFORE; i < TIMES; i++) {
            GeneratedField field = library.field(7 * i + TIMES);
            String guide = field.documents().get(field.documents().size() - 1 - Math.floorMod(i, GeneratedField.GUIDES));
            List<Document> edited = written.documents(List.of(guide.replaceFirst("title: ", "title: Edited " + (char) ('a' + Math.floorMod(i, 26)) + " ")));
            String slug = edited.get(0).slug();
            assertThat(edited.get(0).kind()).isEqualTo(Kind.GUIDE);
            BareTransaction same = BareTransaction.of(slug, database);
            long start = System.nanoTime();
            assertThat(publisher.publish(Proposal.of("bench", "one", edited))).isPresent();
            long end = System.nanoTime();
            same.read();
            same.takeBack();
            long again = System.nanoTime();
            same.run();
            long done = System.nanoTime();
            if (i >= 0) {
                published[i] = end - start;
                bare[i] = done - again;
            }
        }
        Timing one = Timing.of(published);
        Timing least = Timing.of(bare);
        String table = "\n| one guide into %,d | median ms | p99 |\n|---|---|---|\n".formatted(LARGE)
                + "| published | " + one.cells() + " |\n| the same writes, bare | " + least.cells() + " |\n"
                + String.format(Locale.ROOT, "| times | %.2f | |\n", one.median() / least.median());
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String row(String what, int documents, long nanos) {
        return String.format(Locale.ROOT, "| %s | %.2f | %,.0f |%n", what, nanos / 1e9, documents / (nanos / 1e9));
    }
}
