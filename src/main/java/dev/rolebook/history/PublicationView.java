package dev.rolebook.history;

import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One publishing, as the log has it. */
@Schema(
        name = "Publication",
        description =
                "One publishing: an entry of the log, which nobody can change. Who, with which key, from where, when"
                        + " and why.")
public record PublicationView(
        @Schema(description = "From 1, without gaps, in the order of commits.", examples = "1", minimum = "1")
        long number,

        @Schema(description = "When.") Instant publishedAt,

        @Schema(description = "Who: the name of a key, of a person, or of this installation.")
        String author,

        @Schema(description = "The shown part of the key that was used; null where none was.") @Nullable String key,

        @Schema(description = "The network address of the caller; null where nobody called.") @Nullable String address,

        @Schema(description = "Why: the title and the note of the change set.")
        String note,

        @Schema(description = "The change set that was published; null if it was none's.") @Nullable UUID changeSet,

        @Schema(description = "How many documents it changed, created or removed.", minimum = "0")
        long documents,

        @Schema(description = "Its path in this API.") String href) {

    static PublicationView of(Publication publication) {
        return of(List.of(publication)).get(0);
    }

    /** Several, with one query for what is counted. */
    static List<PublicationView> of(List<Publication> publications) {
        Map<Long, Long> counts = Revision.counts(
                publications.stream().map(publication -> publication.number).toList());
        return publications.stream()
                .map(publication -> new PublicationView(
                        publication.number,
                        publication.publishedAt,
                        publication.author,
                        publication.authorKey,
                        publication.authorAddress,
                        publication.note,
                        publication.changeSet,
                        counts.getOrDefault(publication.number, 0L),
                        "/manage/v1/publications/" + publication.number))
                .toList();
    }
}
