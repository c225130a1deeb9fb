package dev.rolebook.representation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Written;
import dev.rolebook.web.HttpDate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a publication does to the names of answers. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class PublicationTest {

    private static final String ONE = "/v1/skills/tagged-one";
    private static final String LIST = "/v1/skills?slug=tagged-one,tagged-two";

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Test
    void onlyAnswersThatShowTheChangeGetANewTagAndNoListIsOlderThanARemoval() {
        written.publish(List.of(skill("tagged-one", "One"), skill("tagged-two", "Two")));
        Exchange one = Exchange.get(ONE);
        Exchange list = Exchange.get(LIST);

        written.publish(List.of(skill("tagged-two", "Second")));
        assertThat(Exchange.get(ONE).field("ETag")).isEqualTo(one.field("ETag"));
        assertThat(Exchange.get(ONE).field("Last-Modified")).isEqualTo(one.field("Last-Modified"));
        Exchange changed = Exchange.get(LIST, "If-None-Match", list.required("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.required("Cache-Tag")).isEqualTo("skill:tagged-one skill:tagged-two skills");

        Publication removal = publisher
                .publish(new Proposal(
                        "a test", "", List.of(), List.of(new Name(Kind.SKILL, "en", "tagged-two")), List.of()))
                .orElseThrow();
        Exchange shorter = Exchange.get(LIST);
        assertThat(shorter.required("ETag")).isNotEqualTo(changed.field("ETag"));
        assertThat(HttpDate.parse(shorter.required("Last-Modified")).orElseThrow())
                .isEqualTo(Instant.ofEpochSecond(removal.publishedAt.getEpochSecond()));
        assertThat(Exchange.get(ONE).field("ETag")).isEqualTo(one.field("ETag"));
    }

    private static String skill(String slug, String name) {
        return "kind: skill\nslug: %s\nname: %s\ntype: SKILL".formatted(slug, name);
    }
}
