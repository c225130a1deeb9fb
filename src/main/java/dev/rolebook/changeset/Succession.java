package dev.rolebook.changeset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.Reference;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentReference;
import dev.rolebook.publishing.DocumentSlug;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Rewriting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a change set proposes, completed where a document takes the place of another: whatever named that
 * one names this one, and the slug leads here.
 */
final class Succession {

    private final Kinds kinds;
    private final Map<UUID, Document> documents = new LinkedHashMap<>();
    private final Set<UUID> removed;

    /**
     * Begins with what is written in the set.
     *
     * @param removed what the set removes: nothing of that is rewritten
     */
    Succession(Kinds kinds, List<Document> written, Set<UUID> removed) {
        this.kinds = kinds;
        this.removed = removed;
        written.forEach(document ->
                documents.put(Objects.requireNonNull(document.envelope().id()), document));
    }

    /** Everything that is to be written. */
    List<Document> documents() {
        return List.copyOf(documents.values());
    }

    /** Lets the document that a removal names take the removed one's place. */
    void replace(ChangeSetEntry removal, String successor) {
        Set<String> names = DocumentSlug.<DocumentSlug>list("documentId", removal.document()).stream()
                .map(known -> known.slug)
                .collect(Collectors.toSet());
        DocumentReference.to(removal.document()).stream()
                .map(reference -> reference.from)
                .distinct()
                .filter(naming -> !removed.contains(naming.id))
                .forEach(naming -> documents.computeIfAbsent(naming.id, unwritten -> published(naming)));
        documents.replaceAll((id, document) -> rewritten(document, removal, names, successor));
        if (removal.redirects()) {
            find(new Name(removal.name().kind(), removal.name().language(), successor))
                    .ifPresent(document -> takeName(document, removal));
        }
    }

    private Document rewritten(Document document, ChangeSetEntry removal, Set<String> names, String successor) {
        List<Reference> references = document.content().references().stream()
                .filter(reference -> reference.kind() == removal.name().kind() && names.contains(reference.slug()))
                .toList();
        return references.isEmpty() ? document : read(document, Rewriting.of(tree(document), references, successor));
    }

    private void takeName(Document successor, ChangeSetEntry removal) {
        ObjectNode tree = tree(successor);
        ArrayNode former = tree.withArray("formerSlugs");
        boolean known = former.valueStream()
                .anyMatch(slug -> slug.asText().equals(removal.name().slug()));
        if (!known) {
            former.add(removal.name().slug());
            documents.put(Objects.requireNonNull(successor.envelope().id()), read(successor, tree));
        }
    }

    /** What will have a name: a document of the set, or a published one. */
    private Optional<Document> find(Name name) {
        return documents.values().stream()
                .filter(document -> document.kind() == name.kind()
                        && document.language().equals(name.language())
                        && document.slug().equals(name.slug()))
                .findFirst()
                .or(() -> DocumentHead.named(name)
                        .filter(head -> !removed.contains(head.id) && !documents.containsKey(head.id))
                        .map(this::published));
    }

    private Document published(DocumentHead head) {
        return kinds.reader().published(new Name(head.kind, head.language, head.slug).words(), head.body);
    }

    private Document read(Document before, ObjectNode tree) {
        return new WrittenText(tree.toString(), false)
                .read(kinds.reader(), before.origin().name());
    }

    private static ObjectNode tree(Document document) {
        return (ObjectNode) Objects.requireNonNull(DocumentChange.tree(DocumentFormat.toJson(document)));
    }
}
