package dev.rolebook.changeset;

import dev.rolebook.document.Document;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** As what a document may be written into a change set: as the one that its URL means, and as no other. */
final class Naming {

    private Naming() {}

    /**
     * Refuses a document that says of itself that it is another one.
     *
     * @param name what its URL calls it
     * @param id whose it is
     * @param isNew whether nothing had the name before
     */
    static void demand(UUID set, Name name, Document document, UUID id, boolean isNew) {
        List<Finding> findings = new ArrayList<>(contradictions(name, document, id, isNew));
        if (isNew) {
            owner(set, id)
                    .map(owner -> document.origin()
                            .finding(Rule.ID_TAKEN, "/id", "is that of the " + owner.words() + "; write that one"))
                    .ifPresent(findings::add);
        }
        takenSlug(set, document, id).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            throw new InvalidDocuments(findings);
        }
    }

    private static List<Finding> contradictions(Name name, Document document, UUID id, boolean isNew) {
        List<Finding> findings = new ArrayList<>();
        if (document.kind() != name.kind()) {
            findings.add(contradiction(document, "/kind", name.kind().word()));
        }
        if (!document.language().equals(name.language())) {
            findings.add(contradiction(document, "/language", name.language()));
        }
        if (isNew && !document.slug().equals(name.slug())) {
            findings.add(contradiction(document, "/slug", name.slug()));
        }
        UUID written = document.envelope().id();
        if (written != null && !written.equals(id)) {
            findings.add(document.origin()
                    .finding(Rule.CONTRADICTORY_CHANGE, "/id", "is not that of the document at this URL, " + id));
        }
        return findings;
    }

    private static Finding contradiction(Document document, String pointer, String right) {
        return document.origin().finding(Rule.CONTRADICTORY_CHANGE, pointer, "is not that of the URL, " + right);
    }

    /** What a change set, or else the library, calls the document that has an id. */
    private static Optional<Name> owner(UUID set, UUID id) {
        return ChangeSetDocument.of(set, id)
                .map(ChangeSetDocument::name)
                .or(() -> DocumentHead.<DocumentHead>findByIdOptional(id)
                        .map(head -> new Name(head.kind, head.language, head.slug)));
    }

    /** What is to be said if another document of a set has the name that this one is to have. */
    static Optional<Finding> takenSlug(UUID set, Document document, UUID id) {
        return ChangeSetDocument.named(set, new Name(document.kind(), document.language(), document.slug()))
                .filter(other -> !other.document.equals(id))
                .map(other -> document.origin()
                        .finding(Rule.SLUG_TAKEN, "/slug", "is that of another document in this change set"));
    }
}
