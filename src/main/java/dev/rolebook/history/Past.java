package dev.rolebook.history;

import dev.rolebook.publishing.DocumentSlug;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Revision;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What documents were after a publication. */
final class Past {

    /** A comparison shows every place; beyond this it is none that anybody reads. */
    private static final int MOST_DOCUMENTS = 500;

    private Past() {}

    /** A document that was changed between two publications, as it was after each. */
    record Changed(
            UUID document,
            Name name,
            @Nullable String before,
            @Nullable String after) {}

    static Publication publication(long number) {
        return Publication.<Publication>findByIdOptional(number)
                .orElseThrow(() -> Problem.notFound("publication", number));
    }

    /** The document that has, or once had, a name; removed ones too. */
    static UUID document(Name name) {
        return DocumentSlug.<DocumentSlug>findByIdOptional(name)
                .map(known -> known.documentId)
                .orElseThrow(() -> Problem.notFound(name.kind().words(), name.slug()));
    }

    static Revision revision(Name name, long publication) {
        return Revision.<Revision>findByIdOptional(new Revision.Key(publication, document(name)))
                .orElseThrow(() -> Problem.notFound("revision of the " + name.words(), publication));
    }

    /** A document's text after a publication; null if there was none. */
    static @Nullable String text(UUID document, long publication) {
        return Revision.<Revision>find(
                        "documentId = ?1 and publication <= ?2 order by publication desc", document, publication)
                .firstResultOptional()
                .map(revision -> revision.after)
                .orElse(null);
    }

    /** What changed after one publication and until another, each document once. */
    static List<Changed> between(long from, long to) {
        long touched = Revision.documentsBetween(from, to);
        if (touched > MOST_DOCUMENTS) {
            throw Problem.invalidParameter(Fault.ofParameter(
                    "from",
                    "out-of-range",
                    touched + " documents have changed since; at most " + MOST_DOCUMENTS + " can be held together"));
        }
        Map<UUID, Changed> changed = new LinkedHashMap<>();
        for (Revision revision : Revision.between(from, to)) {
            Changed earlier = changed.get(revision.documentId);
            changed.put(
                    revision.documentId,
                    new Changed(
                            revision.documentId,
                            new Name(revision.kind, revision.language, revision.slug),
                            earlier == null ? revision.before : earlier.before(),
                            revision.after));
        }
        return changed.values().stream()
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
    }
}
