package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

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

    public Publication publish(List<String> texts) {
        return publisher.publish(Proposal.of("a test", "", documents(texts))).orElseThrow();
    }
}
