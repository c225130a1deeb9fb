package dev.rolebook.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Document;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.source.License;
import dev.rolebook.source.Source;
import dev.rolebook.source.SourceTier;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SourceKindTest {

    @Inject
    Publisher publisher;

    @Inject
    Kinds kinds;

    @Test
    @TestTransaction
    void aSourceIsPublishedAsItsDocumentSays() {
        publish("edition: May 2025");
        publish("url: https://example.org/b");

        Source source = Source.bySlug("source-kind-test").orElseThrow();
        assertThat(source.edition).isNull();
        assertThat(source.url).isEqualTo("https://example.org/b");
        assertThat(source.license).isEqualTo(new License("Free", null));
        assertThat(source.accessedOn).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(source.tier).isEqualTo(SourceTier.SURVEY);
    }

    private void publish(String line) {
        Document document = Objects.requireNonNull(
                kinds.reader().read("source.yaml", """
                                kind: source
                                slug: source-kind-test
                                publisher: A publisher
                                title: A title
                                accessedOn: 2026-11-01
                                license: {name: Free}
                                attribution: A publisher.
                                tier: SURVEY
                                %s
                                """.formatted(line)).document());
        publisher.publish(Proposal.of("test", "test", List.of(document)));
        Source.getEntityManager().clear();
    }
}
