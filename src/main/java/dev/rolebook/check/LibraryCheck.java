package dev.rolebook.check;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.paging.Cursors;
import dev.rolebook.paging.Cursors.Position;
import dev.rolebook.paging.PageInfo;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Lint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at everything that is published, some documents at a time, and shows what there is to see. */
@ApplicationScoped
class LibraryCheck {

    /** How many documents are read together. */
    private static final int BATCH = 100;

    /** How many documents are looked at for one page, whether or not there is anything to see. */
    private static final int MOST = 1_000;

    private final Lint lint;
    private final Cursors cursors;

    LibraryCheck(Lint lint, Cursors cursors) {
        this.lint = lint;
        this.cursors = cursors;
    }

    /** One page of findings. */
    LibraryFindings page(FindingsQuery query) {
        Place start = query.cursor == null ? Place.START : Place.of(cursors.read(query.list(), query.cursor));
        Walk walk = new Walk(query, start);
        while (!walk.done && walk.documents < MOST) {
            List<Draft<?>> drafts = lint.published(walk.place.after(), kinds(query), BATCH);
            walk.look(drafts);
            walk.ended = drafts.size() < BATCH && !walk.done;
            walk.done |= walk.ended;
        }
        String next = walk.ended ? null : cursors.write(query.list(), walk.place.position());
        return new LibraryFindings(walk.items, new PageInfo(query.limit, next, null, null), walk.documents);
    }

    private static Set<Kind> kinds(FindingsQuery query) {
        return query.kind.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(query.kind);
    }

    /**
     * Where a page ends.
     *
     * @param after the last document that was shown whole; null before the first
     * @param shown how many findings of the next one were shown
     */
    private record Place(@Nullable Name after, int shown) {

        static final Place START = new Place(null, 0);

        static Place of(Position position) {
            List<String> values = position.values();
            int shown = Integer.parseInt(values.get(0));
            return values.size() == 1
                    ? new Place(null, shown)
                    : new Place(new Name(Kind.valueOf(values.get(1)), values.get(2), values.get(3)), shown);
        }

        Position position() {
            List<String> values = new ArrayList<>(List.of(String.valueOf(shown)));
            if (after != null) {
                values.addAll(List.of(after.kind().name(), after.language(), after.slug()));
            }
            return new Position(false, values);
        }
    }

    /** From document to document, until a page is full. */
    private final class Walk {

        private final FindingsQuery query;
        private final List<LibraryFinding> items = new ArrayList<>();
        private Place place;
        private int documents;
        private boolean done;
        private boolean ended;

        Walk(FindingsQuery query, Place start) {
            this.query = query;
            this.place = start;
        }

        void look(List<Draft<?>> drafts) {
            Map<String, List<Finding>> findings =
                    lint.of(drafts).stream().filter(this::isAskedFor).collect(Collectors.groupingBy(Finding::file));
            for (Draft<?> draft : drafts) {
                String file = draft.document().origin().name();
                take(draft, findings.getOrDefault(file, List.of()));
                if (done) {
                    return;
                }
            }
        }

        private void take(Draft<?> draft, List<Finding> found) {
            List<Finding> left = found.subList(Math.min(place.shown(), found.size()), found.size());
            int room = query.limit - items.size();
            documents++;
            left.stream()
                    .limit(room)
                    .map(finding -> LibraryFinding.of(draft, finding))
                    .forEach(items::add);
            if (left.size() > room) {
                place = new Place(place.after(), place.shown() + room);
                done = true;
            } else {
                place = new Place(
                        new Name(
                                draft.kind(),
                                draft.document().language(),
                                draft.document().slug()),
                        0);
                done = left.size() == room && room > 0 && items.size() == query.limit;
            }
        }

        private boolean isAskedFor(Finding finding) {
            return (query.rule.isEmpty() || query.rule.contains(finding.rule().id()))
                    && (query.severity.isEmpty() || query.severity.contains(finding.severity()));
        }
    }
}
