package dev.rolebook.hub;

import dev.rolebook.document.Kind;
import dev.rolebook.document.LinkKind;
import dev.rolebook.document.Links;
import dev.rolebook.guide.GuideType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shelf as frontends see it, alone and in the hub. */
@Schema(name = "Shelf", description = "A shelf of the resources hub, with everything on it.")
public record ShelfView(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "start-here")
        String slug,

        @Schema(description = "How it is called.", examples = "Start here")
        String title,

        @Schema(description = "What is on it, in a sentence; null where none is written.") @Nullable String summary,

        @Schema(description = "In order.") List<Entry> entries) {

    /** One thing on a shelf. */
    @Schema(name = "ShelfEntry", description = "One thing on a shelf: a guide, a salary report, or a page elsewhere.")
    public record Entry(
            @Schema(description = "GUIDE, SALARY_REPORT or EXTERNAL.")
            LinkKind kind,

            @Schema(description = "With GUIDE: the type of the guide. Else null.") @Nullable GuideType type,

            @Schema(description = "The slug of the document; null with EXTERNAL.") @Nullable String slug,

            @Schema(description = "How it is called.") String title,

            @Schema(description = "What it says, in a sentence or a paragraph; null where nothing is written.")
            @Nullable String summary,

            @Schema(description = "When the document last changed; null with EXTERNAL.") @Nullable Instant updatedAt,

            @Schema(description = "The path in this API; null with EXTERNAL.") @Nullable String href,

            @Schema(description = "The page for people; null if no site is configured.") @Nullable String url) {

        static Entry of(ShelfEntry entry, Links links) {
            if (entry.guide != null) {
                return new Entry(
                        LinkKind.GUIDE,
                        entry.guide.type,
                        entry.guide.slug,
                        entry.guide.title,
                        entry.summary == null ? entry.guide.shortAnswer : entry.summary,
                        entry.guide.updatedAt,
                        Kind.GUIDE.href(entry.guide.slug),
                        links.url(Kind.GUIDE, entry.guide.slug));
            }
            if (entry.report != null) {
                return new Entry(
                        LinkKind.SALARY_REPORT,
                        null,
                        entry.report.slug,
                        entry.report.title,
                        entry.summary == null ? entry.report.summary : entry.summary,
                        entry.report.updatedAt,
                        Kind.SALARY_REPORT.href(entry.report.slug),
                        links.url(Kind.SALARY_REPORT, entry.report.slug));
            }
            String title = Objects.requireNonNull(entry.title, "the database keeps links with their titles");
            return new Entry(LinkKind.EXTERNAL, null, null, title, entry.summary, null, null, entry.url);
        }
    }

    /**
     * @param entries those of this shelf and perhaps of others, each shelf's in its order
     */
    static ShelfView of(Shelf shelf, List<ShelfEntry> entries, Links links) {
        return new ShelfView(
                shelf.id,
                shelf.slug,
                shelf.title,
                shelf.summary,
                entries.stream()
                        .filter(entry -> entry.shelf.id.equals(shelf.id))
                        .map(entry -> Entry.of(entry, links))
                        .toList());
    }
}
