package dev.rolebook.imports;

import dev.rolebook.publishing.Author;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.StoredDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import proposes: no more than what differs from what is published. */
@ApplicationScoped
class ImportProposal {

    private final Staging staging;
    private final Kinds kinds;

    ImportProposal(Staging staging, Kinds kinds) {
        this.staging = staging;
        this.kinds = kinds;
    }

    /**
     * Its proposal; to be read in the transaction at hand, or in one that begins after it.
     *
     * @param changeSet the change set that it was made into; null as long as there is none
     */
    Proposal of(Import it, @Nullable UUID changeSet) {
        long[] differences = staging.differences(it.id);
        return new Proposal(
                new Author(it.author, it.authorKey, it.authorAddress),
                it.note.isEmpty() ? it.title : it.title + "\n\n" + it.note,
                changeSet,
                new StoredDocuments(
                        differences.length,
                        (from, to) -> staging.texts(it.id, Arrays.copyOfRange(differences, from, to)),
                        kinds.reader()),
                it.mode == ImportMode.MIRROR ? staging.missing(it.id) : List.of(),
                Map.of(),
                Set.of(),
                staging.files(it.id));
    }
}
