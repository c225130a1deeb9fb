package dev.rolebook.history;

import dev.rolebook.changeset.ChangeSet;
import dev.rolebook.changeset.Drafting;
import dev.rolebook.history.Past.Changed;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Publication;
import dev.rolebook.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes back to what was published before: as a change set, under the same checks as every other. */
@ApplicationScoped
class Restoring {

    private final Drafting drafting;

    Restoring(Drafting drafting) {
        this.drafting = drafting;
    }

    /** One document as a publication has left it. */
    ChangeSet document(Name name, long publication, String note, String author) {
        UUID document = Past.document(name);
        @Nullable String text = Past.revision(name, publication).after;
        if (text == null) {
            throw Problem.notFound("text of the " + name.words() + " after publication", publication);
        }
        ChangeSet set = drafting.begin("Restore the " + name.words() + " of publication " + publication, note, author);
        drafting.restore(set, document, name, text, author);
        return set;
    }

    /** Everything as a publication has left it. */
    ChangeSet library(long publication, String note, String author) {
        long last = Publication.last().map(now -> now.number).orElse(0L);
        ChangeSet set = drafting.begin("Restore publication " + publication, note, author);
        List<Changed> changes = Past.between(Past.publication(publication).number, last);
        // Read at once, instead of one after another below.
        DocumentHead.withIds(changes.stream().map(Changed::document).toList());
        for (Changed changed : changes) {
            drafting.restore(set, changed.document(), changed.name(), changed.before(), author);
        }
        return set;
    }
}
