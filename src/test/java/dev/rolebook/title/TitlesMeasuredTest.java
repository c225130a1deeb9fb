package dev.rolebook.title;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentHead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many of the titles that people write are put where a person would put them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TitlesMeasuredTest {

    private static final Logger LOG = Logger.getLogger(TitlesMeasuredTest.class);

    @Inject
    LibraryTitles library;

    /** A title and where it belongs; no family where it belongs nowhere, no role where that is not judged. */
    record Labelled(String title, String roleFamily, String role) {}

    /** What the library makes of it. */
    record Judged(Labelled label, String family, String role) {

        boolean isRight() {
            return !family.isEmpty() && family.equals(label.roleFamily);
        }
    }

    @Test
    void nineteenOfTwentyFoundFamiliesAreRightAndNineOfTenAreFound() throws IOException {
        List<Judged> judged = judged();
        List<Judged> found = judged.stream().filter(it -> !it.family.isEmpty()).toList();
        List<Judged> wanted =
                judged.stream().filter(it -> !it.label.roleFamily.isEmpty()).toList();
        long right = judged.stream().filter(Judged::isRight).count();
        double precision = (double) right / found.size();
        double recall = (double) right / wanted.size();
        LOG.infof(
                "%d titles, %d with a family, %d found, %d right: precision %.3f, recall %.3f",
                judged.size(), wanted.size(), found.size(), right, precision, recall);
        assertThat(judged).hasSizeGreaterThan(200);
        assertThat(precision).as("right of %s", notRight(found)).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).as("found of %s", notRight(wanted)).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void aRoleThatIsSaidIsRight() throws IOException {
        List<Judged> judged = judged().stream()
                .filter(it -> !it.label.role.isEmpty() && !it.role.isEmpty())
                .toList();
        assertThat(judged).hasSizeGreaterThan(70).allMatch(it -> it.role.equals(it.label.role));
    }

    private static List<String> notRight(List<Judged> judged) {
        return judged.stream()
                .filter(it -> !it.isRight())
                .map(it -> it.label.title + " → " + it.family)
                .toList();
    }

    private List<Judged> judged() throws IOException {
        List<Labelled> labelled = labelled();
        return QuarkusTransaction.requiringNew().call(() -> {
            KnownTitles titles = library.read();
            List<Judged> judged = new ArrayList<>();
            for (Labelled label : labelled) {
                TitleMatch match = titles.match(label.title).orElse(null);
                judged.add(new Judged(
                        label,
                        slug(Kind.ROLE_FAMILY, match == null ? null : match.family()),
                        slug(Kind.ROLE, match == null ? null : match.role())));
            }
            return judged;
        });
    }

    private static String slug(Kind kind, @Nullable UUID id) {
        if (id == null) {
            return "";
        }
        DocumentHead head = Objects.requireNonNull(DocumentHead.<DocumentHead>findById(id));
        assertThat(head.kind).isEqualTo(kind);
        return head.slug;
    }

    private static List<Labelled> labelled() throws IOException {
        try (InputStream file = TitlesMeasuredTest.class.getResourceAsStream("titles.csv")) {
            return new CsvMapper()
                    .enable(CsvParser.Feature.ALLOW_COMMENTS)
                    .readerFor(Labelled.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .<Labelled>readValues(file)
                    .readAll();
        }
    }
}
