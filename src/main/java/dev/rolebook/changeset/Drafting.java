package dev.rolebook.changeset;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.Identity;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.representation.Precondition;
import dev.rolebook.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes into change sets. Whoever writes says which text the change starts from, so that nobody
 * overwrites what somebody else has written, in the set or by publishing.
 */
@ApplicationScoped
public class Drafting {

    private final Kinds kinds;
    private final Clock clock;

    public Drafting(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Begins a change set. */
    public ChangeSet begin(String title, String note, String author) {
        return begin(Identity.next(), title, note, author);
    }

    ChangeSet begin(UUID id, String title, String note, String author) {
        ChangeSet set = ChangeSet.begun(id, title, note, author, now());
        set.persist();
        return set;
    }

    /** Says anew what it is about. */
    ChangeSet describe(ChangeSet set, ChangeSetText text) {
        set.title = text.title();
        set.note = text.noteOrEmpty();
        set.updatedAt = now();
        return set;
    }

    /** Gives it up. */
    ChangeSet discard(ChangeSet set) {
        set.state = ChangeSetState.DISCARDED;
        set.updatedAt = now();
        return set;
    }

    /**
     * Writes a document. Another slug in it than the one it has is a rename.
     *
     * @param name what the document is called until now
     * @param takeSlug whether a name that leads to another document is to be this one's
     */
    public ChangeSetDocument write(
            ChangeSet set, Name name, WrittenText text, boolean takeSlug, Precondition condition, String author) {
        Seen seen = Seen.in(set.id, name)
                .filter(found -> !takeSlug || found.isCalled(name))
                .orElse(null);
        condition.demand(seen == null ? null : seen.body());
        Document document = text.read(kinds.reader(), name.words());
        UUID id = seen == null ? newId(name, document, takeSlug) : seen.document();
        Naming.demand(set.id, name, document, id, seen == null);
        ChangeSetDocument entry = put(set, seen, document.withId(id), author);
        entry.takesSlug |= takeSlug;
        return entry;
    }

    /** Puts a document into a set, over what the set has of it. */
    ChangeSetDocument put(ChangeSet set, @Nullable Seen seen, Document document, String author) {
        ChangeSetDocument entry =
                entry(set, seen, Objects.requireNonNull(document.envelope().id()));
        entry.kind = document.kind();
        entry.language = document.language();
        entry.slug = document.slug();
        entry.title = document.content().heading();
        entry.body = DocumentFormat.toJson(document);
        entry.replacedBy = null;
        entry.redirects = false;
        entry.isFirst = seen == null;
        return stamped(set, entry, author);
    }

    /**
     * Has a document removed. One that is new in the set just leaves it.
     *
     * @param successor what takes its place
     */
    public void remove(ChangeSet set, Name name, Successor successor, Precondition condition, String author) {
        Seen seen = Seen.in(set.id, name)
                .filter(found -> found.body() != null)
                .orElseThrow(() -> Problem.notFound(name.kind().words(), name.slug()));
        condition.demand(seen.body());
        remove(set, seen, successor, author);
    }

    private void remove(ChangeSet set, Seen seen, Successor successor, String author) {
        DocumentHead published = seen.published();
        if (published == null) {
            Objects.requireNonNull(seen.entry()).delete();
            set.edited(now());
            return;
        }
        ChangeSetDocument entry = entry(set, seen, seen.document());
        entry.kind = published.kind;
        entry.language = published.language;
        entry.slug = published.slug;
        entry.title = published.title;
        entry.body = null;
        entry.replacedBy = successor.replacedBy;
        entry.redirects = successor.replacedBy != null && successor.redirect;
        entry.takesSlug = false;
        stamped(set, entry, author);
    }

    /**
     * Puts an earlier text of a document into a set.
     *
     * @param text its canonical JSON; null if it is to be removed
     */
    public void restore(ChangeSet set, UUID document, Name name, @Nullable String text, String author) {
        DocumentHead.Whole published =
                DocumentHead.wholeWithIds(List.of(document)).get(document);
        Seen seen = published == null ? null : Seen.of(published);
        if (text != null) {
            put(set, seen, kinds.reader().published(name.words(), text).withId(document), author);
        } else if (seen != null) {
            remove(set, seen, new Successor(), author);
        }
    }

    /** Takes a document out of a set again: the set leaves it as it is published. */
    public void revert(ChangeSet set, Name name) {
        ChangeSetDocument entry = ChangeSetDocument.named(set.id, name)
                .orElseThrow(() -> Problem.notFound(name.kind().words() + " in this change set", name.slug()));
        entry.delete();
        set.edited(now());
    }

    private ChangeSetDocument entry(ChangeSet set, @Nullable Seen seen, UUID document) {
        if (seen != null && seen.entry() != null) {
            return seen.entry();
        }
        ChangeSetDocument entry = new ChangeSetDocument();
        entry.changeSet = set.id;
        entry.document = document;
        entry.baseVersion = seen == null || seen.published() == null ? 0 : seen.published().version;
        return entry;
    }

    private ChangeSetDocument stamped(ChangeSet set, ChangeSetDocument entry, String author) {
        entry.changedBy = author;
        entry.changedAt = now();
        entry.persist();
        set.edited(entry.changedAt);
        return entry;
    }

    /** A document that had the name and was removed comes back as itself. */
    private static UUID newId(Name name, Document document, boolean takeSlug) {
        UUID written = document.envelope().id();
        if (written != null) {
            return written;
        } else if (takeSlug) {
            return Identity.next();
        }
        return DocumentSlug.<DocumentSlug>findByIdOptional(name)
                .map(known -> known.documentId)
                .orElseGet(Identity::next);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
