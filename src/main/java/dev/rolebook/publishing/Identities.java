package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Identity;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Settles which published document each proposed one is: the one with its id, else the one that has
 * or had its slug or one of its former slugs, else none, and it gets an id. A known id under another
 * slug is a rename. A name is given to another document only if that is
 * asked for.
 */
public final class Identities {

    /** How many documents are looked up together. */
    private static final int TOGETHER = 1_000;

    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Owners published;
    private final Set<Name> takenOver;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Name, UUID> owners = new HashMap<>();
    /** Which of the documents has an id, by its place among them. */
    private final Map<UUID, Integer> taken = new HashMap<>();

    private final Set<UUID> renamed = new HashSet<>();

    /**
     * Begins.
     *
     * @param takenOver names of others that the documents may have all the same
     */
    public Identities(Catalogue catalogue, Kinds kinds, Set<Name> takenOver) {
        this(catalogue, kinds, new Owners(catalogue), takenOver);
    }

    Identities(Catalogue catalogue, Kinds kinds, Owners published, Set<Name> takenOver) {
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.published = published;
        this.takenOver = takenOver;
    }

    /** What is wrong with them. */
    public List<Finding> findings() {
        return findings;
    }

    /** What is published under another slug than it is to have. */
    Set<UUID> renamed() {
        return renamed;
    }

    /** Binds documents to their identities, but for those that are there twice. */
    public List<Draft<?>> settle(List<Document> documents) {
        List<Draft<?>> drafts = new ArrayList<>(documents.size());
        for (int from = 0; from < documents.size(); from += TOGETHER) {
            int to = Math.min(from + TOGETHER, documents.size());
            List<Written> some = IntStream.range(from, to)
                    .mapToObj(index -> Written.of(documents.get(index), index))
                    .toList();
            settle(some, documents, drafts);
        }
        return drafts;
    }

    private void settle(List<Written> some, List<Document> documents, List<Draft<?>> drafts) {
        Set<Name> names =
                some.stream().flatMap(written -> written.names().stream()).collect(Collectors.toSet());
        Map<UUID, Name> known = new HashMap<>();
        published.of(names).forEach((name, owner) -> {
            owners.putIfAbsent(name, owner.document());
            if (owner.slug() != null) {
                known.put(owner.document(), new Name(name.kind(), name.language(), owner.slug()));
            }
        });
        known.putAll(catalogue.names(some.stream()
                .map(Written::id)
                .filter(id -> id != null && !known.containsKey(id))
                .collect(Collectors.toSet())));
        for (Written written : some) {
            UUID id = identify(written);
            Name before = known.get(id);
            refuseAnotherKind(documents, written, before);
            if (before != null && !before.slug().equals(written.name().slug())) {
                renamed.add(id);
            }
            Integer other = taken.putIfAbsent(id, written.index());
            if (other == null) {
                drafts.add(kinds.draft(id, written.names(), written.based(), documents, written.index()));
                written.names().forEach(name -> claim(name, id, documents, written));
            } else {
                find(
                        Rule.DUPLICATE_DOCUMENT,
                        documents.get(written.index()),
                        "/slug",
                        "is the same document as "
                                + documents.get(other).origin().name());
            }
        }
    }

    /** An id is a document's for ever: of its kind, in its language. */
    private void refuseAnotherKind(List<Document> documents, Written written, @Nullable Name published) {
        if (published != null
                && (published.kind() != written.name().kind()
                        || !published.language().equals(written.name().language()))) {
            find(
                    Rule.ID_TAKEN,
                    documents.get(written.index()),
                    "/id",
                    "is the id of the " + published.kind().word() + " " + published.slug() + " in "
                            + published.language());
        }
    }

    private UUID identify(Written written) {
        if (written.id() != null) {
            return written.id();
        }
        return written.names().stream()
                .map(owners::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(Identity::next);
    }

    private void claim(Name name, UUID id, List<Document> documents, Written written) {
        UUID owner = owners.putIfAbsent(name, id);
        if (owner != null && !owner.equals(id) && !takenOver.contains(name)) {
            find(
                    Rule.SLUG_TAKEN,
                    documents.get(written.index()),
                    "/slug",
                    name.slug() + " is, or was, the slug of the " + name.kind().word() + " with id " + owner);
        }
    }

    private void find(Rule rule, Document document, String pointer, String message) {
        findings.add(document.origin().finding(rule, pointer, message));
    }

    /**
     * What identifies a document; itself it is not kept.
     *
     * @param names its name, and those that it had
     */
    private record Written(int index, @Nullable UUID id, List<Name> names, boolean based) {

        static Written of(Document document, int index) {
            return new Written(
                    index,
                    document.envelope().id(),
                    Name.of(document),
                    document.content().base() != null);
        }

        Name name() {
            return names.get(0);
        }
    }
}
