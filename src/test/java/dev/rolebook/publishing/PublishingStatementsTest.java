package dev.rolebook.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Document;
import dev.rolebook.provenance.Provenance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** How many SQL statements a publication costs: as many for many documents as for few. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class PublishingStatementsTest {

    private static final int FEW = 3;

    /** In one batch still. */
    private static final int MANY = 60;

    /**
     * Of a guide that names what it did: the owners of names; its text and what is around it; the roles that rules
     * look at, and the owners of what these name; the log; the head with its names, and the row; its parts, gone and come, of two kinds; the words;
     * and every constraint.
     */
    private static final long CHANGED_GUIDE = 12;

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Inject
    Provenance provenance;

    @Inject
    SessionFactory sessions;

    @Test
    void manyDocumentsCostAsManyAsFew() {
        // What is loaded once in the life of the process is no publication's.
        publish("warm", FEW, "A");
        assertThat(publish("many", MANY, "A")).isEqualTo(publish("few", FEW, "A"));
    }

    @Test
    void manyChangesCostAsManyAsFew() {
        publish("changed-few", FEW, "B");
        publish("changed-many", MANY, "B");
        assertThat(publish("changed-many", MANY, "C")).isEqualTo(publish("changed-few", FEW, "C"));
    }

    @Test
    void oneChangedGuideCostsAsManyHoweverLargeTheLibrary() {
        publish("small", FEW, "D");
        long first = changeGuide("small", "E");
        publish("large", MANY, "D");
        assertThat(changeGuide("small", "F")).isEqualTo(first).isEqualTo(CHANGED_GUIDE);
    }

    @Test
    void noStatementIsTranslatedTwice() {
        publish("known", FEW, "D");
        changeGuide("known", "E");
        long before = sessions.getStatistics().getQueryPlanCacheMissCount();
        changeGuide("known", "F");
        assertThat(sessions.getStatistics().getQueryPlanCacheMissCount()).isEqualTo(before);
    }

    /** The statements that publishing one guide with another title takes. */
    private long changeGuide(String own, String word) {
        return publish(List.of(guide(own, 0, FEW, word)));
    }

    /** The statements that publishing so many skills, roles and guides takes. */
    private long publish(String own, int each, String word) {
        List<String> texts = new ArrayList<>();
        texts.add("kind: role-family\nslug: %1$s\ntitle: %1$s %2$s".formatted(own, word));
        IntStream.range(0, each).forEach(i -> {
            texts.add("kind: skill\nslug: %1$s-%2$d\ntype: SKILL\nname: %1$s %3$s %2$d".formatted(own, i, word));
            texts.add(
                    "kind: role\nslug: %1$s-%2$d\ntitle: %1$s %3$s %2$d\nroleFamily: %1$s\nrequirements: {%1$s-%2$d: CORE, %1$s-%4$d: CORE}\nduties: [{key: a, theme: PEOPLE, text: Leads.}]"
                            .formatted(own, i, word, (i + 1) % each));
            texts.add(guide(own, i, each, word));
        });
        return publish(texts);
    }

    private static String guide(String own, int i, int each, String word) {
        return ("kind: guide\nslug: %1$s-%2$d\ntype: COMPARISON\ntitle: %1$s %3$s %2$d\nshortAnswer: It depends.\n"
                        + "roles: [%1$s-%2$d, %1$s-%4$d]\nskillMatrix: {skills: [%1$s-%2$d]}")
                .formatted(own, i, word, (i + 1) % each);
    }

    private long publish(List<String> texts) {
        List<Document> documents = written.documents(texts);
        // Of this test alone: what else runs meanwhile publishes too, or looks for work.
        long before = provenance.statements();
        QuarkusTransaction.requiringNew().run(() -> publisher.publish(Proposal.of("a test", "", documents)));
        return provenance.statements() - before;
    }
}
