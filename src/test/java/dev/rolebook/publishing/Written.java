package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Envelope;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Publishes what a test writes as YAML, through the one way in. */
@ApplicationScoped
public class Written {

    private final Publisher publisher;
    private final Kinds kinds;

    public Written(Publisher publisher, Kinds kinds) {
        this.publisher = publisher;
        this.kinds = kinds;
    }

    /** The documents of some texts, or everything that is wrong with them. */
    public List<Document> documents(List<String> texts) {
        List<Document> documents = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            DocumentReader.Outcome outcome = kinds.reader().read(i + ".yaml", texts.get(i));
            findings.addAll(outcome.findings());
            if (outcome.document() != null) {
                documents.add(outcome.document());
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDocuments(findings);
        }
        return documents;
    }

    /** Withdraws a document; another one may stand in its place. */
    public Publication withdraw(Kind kind, String slug, @Nullable String replacedBy) {
        Name name = new Name(kind, Envelope.DEFAULT_LANGUAGE, slug);
        Map<Name, String> replacements = replacedBy == null ? Map.of() : Map.of(name, replacedBy);
        return publisher
                .publish(new Proposal("a test", "", List.of(), List.of(name), replacements, List.of()))
                .orElseThrow();
    }

    /** Withdraws every document whose slug begins so. */
    public void withdrawAll(String beginning) {
        List<Name> names = QuarkusTransaction.requiringNew()
                .call(() -> DocumentHead.<DocumentHead>list("slug like ?1", beginning + "%").stream()
                        .map(head -> new Name(head.kind, head.language, head.slug))
                        .toList());
        publisher.publish(new Proposal("a test", "", List.of(), names, List.of()));
    }

    public Publication publish(List<String> texts) {
        return publisher.publish(Proposal.of("a test", "", documents(texts))).orElseThrow();
    }
}
