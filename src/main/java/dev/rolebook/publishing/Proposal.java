package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants published, together or not at all.
 *
 * @param author who, for the log
 * @param note why, for the log
 * @param changeSet the change set that it is made from; null where it is none's
 * @param documents to be as written here afterwards, whatever they were before
 * @param removals documents that are to be gone
 * @param replacements of some of these, the slug of the document of the same kind that stands in its
 *     place: whoever still asks for what is gone is told
 * @param takenOver names that are, or were, other documents', and are to be those of the documents that
 *     have them here
 * @param files the tables that the documents name by digest, where the log does not have them yet
 */
public record Proposal(
        Author author,
        String note,
        @Nullable UUID changeSet,
        List<Document> documents,
        List<Name> removals,
        Map<Name, String> replacements,
        Set<Name> takenOver,
        List<byte[]> files) {

    /** One that is no change set's. */
    public Proposal(
            String author,
            String note,
            List<Document> documents,
            List<Name> removals,
            Map<Name, String> replacements,
            List<byte[]> files) {
        this(Author.inside(author), note, null, documents, removals, replacements, Set.of(), files);
    }

    /** One in which nothing takes the place of what is removed. */
    public Proposal(String author, String note, List<Document> documents, List<Name> removals, List<byte[]> files) {
        this(author, note, documents, removals, Map.of(), files);
    }

    public static Proposal of(String author, String note, List<Document> documents) {
        return new Proposal(author, note, documents, List.of(), List.of());
    }
}
