package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Identity;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settles which published document each proposed one is: the one with its id, else the one that has
 * or had its slug or one of its former slugs, else none, and it gets an id. A known id under another
 * slug is a rename. A name is given to another document only if that is
 * asked for.
 */
final class Identities {

    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Set<Name> takenOver;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Name, UUID> owners = new HashMap<>();
    private final Map<UUID, Document> taken = new HashMap<>();

    /**
     * Begins.
     *
     * @param takenOver names of others that the documents may have all the same
     */
    Identities(Catalogue catalogue, Kinds kinds, Set<Name> takenOver) {
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.takenOver = takenOver;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Draft<?>> settle(List<Document> documents) {
        Set<Name> names = documents.stream().flatMap(Identities::names).collect(Collectors.toSet());
        catalogue.owners(names).forEach((name, owner) -> owners.put(name, owner.document()));
        Map<UUID, Name> known = known(documents);
        List<Draft<?>> drafts = new ArrayList<>();
        for (Document document : documents) {
            UUID id = identify(document);
            refuseAnotherKind(document, known.get(id));
            Document other = taken.putIfAbsent(id, document);
            if (other == null) {
                drafts.add(kinds.draft(id, document));
                names(document).forEach(name -> claim(name, id, document));
            } else {
                find(
                        Rule.DUPLICATE_DOCUMENT,
                        document,
                        "/slug",
                        "is the same document as " + other.origin().name());
            }
        }
        return drafts;
    }

    private Map<UUID, Name> known(List<Document> documents) {
        Set<UUID> ids = documents.stream()
                .map(document -> document.envelope().id())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return catalogue.names(ids);
    }

    /** An id is a document's for ever: of its kind, in its language. */
    private void refuseAnotherKind(Document document, @Nullable Name published) {
        if (published != null
                && (published.kind() != document.kind() || !published.language().equals(document.language()))) {
            find(
                    Rule.ID_TAKEN,
                    document,
                    "/id",
                    "is the id of the " + published.kind().word() + " " + published.slug() + " in "
                            + published.language());
        }
    }

    private UUID identify(Document document) {
        UUID written = document.envelope().id();
        if (written != null) {
            return written;
        }
        return names(document)
                .map(owners::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(Identity::next);
    }

    private void claim(Name name, UUID id, Document document) {
        UUID owner = owners.putIfAbsent(name, id);
        if (owner != null && !owner.equals(id) && !takenOver.contains(name)) {
            find(
                    Rule.SLUG_TAKEN,
                    document,
                    "/slug",
                    name.slug() + " is, or was, the slug of the " + name.kind().word() + " with id " + owner);
        }
    }

    private void find(Rule rule, Document document, String pointer, String message) {
        findings.add(document.origin().finding(rule, pointer, message));
    }

    private static Stream<Name> names(Document document) {
        return Stream.concat(Stream.of(document.slug()), document.envelope().formerSlugs().stream())
                .map(slug -> new Name(document.kind(), document.language(), slug));
    }
}
