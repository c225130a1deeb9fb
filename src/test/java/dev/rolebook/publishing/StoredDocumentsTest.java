package dev.rolebook.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.StoredDocuments.Text;
import dev.rolebook.skill.SkillDocument;
import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of very many documents few are in memory, and each is what it was. */
class StoredDocumentsTest {

    private final DocumentReader reader = new DocumentReader(
            Map.of(Kind.SKILL, SkillDocument.class),
            Validation.buildDefaultValidatorFactory().getValidator());
    private final List<Integer> read = new ArrayList<>();

    @Test
    void areThoseOfTheStoreInItsOrder() {
        StoredDocuments documents = documents(1_234, 10);
        assertThat(documents).hasSize(1_234);
        assertThat(documents.stream().map(Document::slug))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_234).mapToObj(i -> "skill-" + i).toList());
        assertThat(documents.get(700).origin().name()).isEqualTo("file#700");
    }

    @Test
    void areReadOnceIfTheyAreFew() {
        StoredDocuments documents = documents(1_000, 100);
        for (int i = 0; i < 3; i++) {
            documents.forEach(Document::slug);
        }
        assertThat(read).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void areLetGoOfIfTheyAreMany() {
        StoredDocuments documents = documents(2_000, 10_000);
        documents.forEach(Document::slug);
        assertThat(read).hasSize(10).doesNotHaveDuplicates();
        // What was looked at last is still there, what came first is not.
        documents.get(1_999);
        assertThat(read).hasSize(10);
        documents.get(0);
        assertThat(read).hasSize(11);
        documents.get(1);
        assertThat(read).hasSize(11);
    }

    @Test
    void areNoMoreThanThereAre() {
        assertThat(documents(0, 10)).isEmpty();
        StoredDocuments documents = documents(3, 10);
        assertThatThrownBy(() -> documents.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private StoredDocuments documents(int size, int letters) {
        return new StoredDocuments(
                size,
                (from, to) -> {
                    read.add(from);
                    return IntStream.range(from, to)
                            .mapToObj(i -> new Text("file#" + i, json(i, letters)))
                            .toList();
                },
                reader);
    }

    private static String json(int number, int letters) {
        return "{\"kind\":\"skill\",\"slug\":\"skill-%d\",\"name\":\"Skill %d\",\"type\":\"SKILL\",\"description\":\"%s\"}"
                .formatted(number, number, "x".repeat(letters));
    }
}
