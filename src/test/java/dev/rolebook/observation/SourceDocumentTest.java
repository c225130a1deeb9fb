package dev.rolebook.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceDocumentTest {

    private final DocumentReader reader = new DocumentReader(
            Map.of(Kind.SOURCE, SourceDocument.class),
            Validation.buildDefaultValidatorFactory().getValidator());

    private List<Finding> findings(String text) {
        return reader.read("source.yaml", text).findings();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(findings("""
                        kind: source
                        slug: a-source
                        publisher: ""
                        title: A title
                        url: ftp://example.org
                        accessedOn: yesterday
                        license: {name: "", url: nowhere}
                        tier: PRIMARI
                        """))
                .extracting(Finding::pointer, Finding::line)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/publisher", 3),
                        org.assertj.core.groups.Tuple.tuple("/url", 5),
                        org.assertj.core.groups.Tuple.tuple("/accessedOn", 6),
                        org.assertj.core.groups.Tuple.tuple("/license/name", 7),
                        org.assertj.core.groups.Tuple.tuple("/license/url", 7),
                        org.assertj.core.groups.Tuple.tuple("/attribution", 1),
                        org.assertj.core.groups.Tuple.tuple("/tier", 8));
    }

    @Test
    void theEditionIsPartOfTheHeadingUnlessTheTitleSaysIt() {
        assertThat(heading("Salary Guide 2026", "\"2026\"")).isEqualTo("Salary Guide 2026");
        assertThat(heading("Wage Statistics", "May 2025")).isEqualTo("Wage Statistics, May 2025");
    }

    private String heading(String title, String edition) {
        return java.util.Objects.requireNonNull(reader.read("source.yaml", """
                                kind: source
                                slug: a-source
                                publisher: A publisher
                                title: %s
                                edition: %s
                                accessedOn: 2026-11-01
                                license: {name: Free}
                                attribution: A publisher.
                                tier: PRIMARY
                                """.formatted(title, edition))
                        .document())
                .content()
                .heading();
    }
}
