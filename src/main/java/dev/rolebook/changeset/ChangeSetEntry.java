package dev.rolebook.changeset;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.StoredDocuments.Text;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * One document in a change set without its text, of which there may be more than fits into memory.
 *
 * @param isRemoval whether the document is to be gone
 * @param replacedBy with a removal: the slug of what stands in its place
 * @param redirects with a removal: whether the slug leads to what stands in its place
 * @param takesSlug whether its slug may be one that leads to another document until now
 */
public record ChangeSetEntry(
        UUID document,
        Name name,
        boolean isRemoval,
        @Nullable String replacedBy,
        boolean redirects,
        boolean takesSlug) {

    /** Everything in a change set, by kind and slug. */
    public static List<ChangeSetEntry> of(UUID changeSet) {
        return Panache.getEntityManager()
                .createQuery("""
                        select d.document, d.kind, d.language, d.slug, d.body is null, d.replacedBy, d.redirects, d.takesSlug
                        from ChangeSetDocument d
                        where d.changeSet = :set
                        order by d.kind, d.slug, d.language
                        """, Object[].class)
                .setParameter("set", changeSet)
                .getResultStream()
                .map(row -> new ChangeSetEntry(
                        (UUID) row[0],
                        new Name((Kind) row[1], (String) row[2], (String) row[3]),
                        (boolean) row[4],
                        (String) row[5],
                        (boolean) row[6],
                        (boolean) row[7]))
                .toList();
    }

    /** The texts of some that are written. */
    static List<Text> texts(UUID changeSet, List<ChangeSetEntry> written) {
        Map<UUID, String> bodies = new HashMap<>();
        Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select document_id, cast(body as text) from change_set_document"
                                + " where change_set_id = :set and document_id = any(:ids)",
                        Object[].class)
                .setParameter("set", changeSet)
                .setParameter(
                        "ids", written.stream().map(ChangeSetEntry::document).toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> bodies.put((UUID) row[0], (String) row[1]));
        return written.stream()
                .map(entry ->
                        new Text(entry.name().words(), Objects.requireNonNull(bodies.get(entry.document()), "written")))
                .toList();
    }
}
