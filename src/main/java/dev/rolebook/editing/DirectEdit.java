package dev.rolebook.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.changeset.ChangeSet;
import dev.rolebook.changeset.ChangeSetDocument;
import dev.rolebook.changeset.DocumentChange;
import dev.rolebook.changeset.Drafting;
import dev.rolebook.changeset.FindingView;
import dev.rolebook.changeset.Release;
import dev.rolebook.changeset.Successor;
import dev.rolebook.changeset.WrittenText;
import dev.rolebook.difference.MergePatch;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Publication;
import dev.rolebook.representation.Precondition;
import dev.rolebook.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes one document and publishes that at once: a change set of one, under the same checks as every other. */
@ApplicationScoped
class DirectEdit {

    private final Drafting drafting;
    private final Release release;
    private final ObjectMapper json;

    DirectEdit(Drafting drafting, Release release, ObjectMapper json) {
        this.drafting = drafting;
        this.release = release;
        this.json = json;
    }

    DirectChange write(Name name, WrittenText text, boolean takeSlug, Precondition condition, Cause cause) {
        String before =
                DocumentHead.wholeNamed(name).map(DocumentHead.Whole::body).orElse(null);
        return write(name, before, text, takeSlug, condition, cause);
    }

    DirectChange patch(Name name, JsonNode patch, Precondition condition, Cause cause) {
        String before = published(name).body();
        condition.demand(before);
        String patched = MergePatch.apply(tree(before), patch).toString();
        return write(name, before, new WrittenText(patched, false), false, condition, cause);
    }

    private DirectChange write(
            Name name,
            @Nullable String before,
            WrittenText text,
            boolean takeSlug,
            Precondition condition,
            Cause cause) {
        ChangeSet set = drafting.begin(
                (before == null ? "Create the " : "Change the ") + name.words(), cause.note(), cause.name());
        ChangeSetDocument entry = drafting.write(set, name, text, takeSlug, condition, cause.name());
        String after = entry.body;
        return published(set.id, entry.document, entry.name(), before, after, cause);
    }

    DirectChange remove(Name name, Successor successor, Precondition condition, Cause cause) {
        DocumentHead.Whole whole = published(name);
        DocumentHead before = whole.head();
        ChangeSet set = drafting.begin("Remove the " + name.words(), cause.note(), cause.name());
        drafting.remove(set, name, successor, condition, cause.name());
        return published(
                set.id, before.id, new Name(before.kind, before.language, before.slug), whole.body(), null, cause);
    }

    private static DocumentHead.Whole published(Name name) {
        return DocumentHead.wholeNamed(name)
                .orElseThrow(() -> Problem.notFound(name.kind().words(), name.slug()));
    }

    private DirectChange published(
            UUID set, UUID document, Name name, @Nullable String before, @Nullable String after, Cause cause) {
        Optional<Publication> publication = release.publish(set, cause.author());
        return new DirectChange(
                DocumentChange.of(document, name, before, after),
                set,
                publication.map(made -> made.number).orElse(null),
                publication.stream()
                        .flatMap(made -> made.warnings.stream())
                        .map(FindingView::of)
                        .toList(),
                DocumentSummary.href(name),
                after);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published document is JSON", e);
        }
    }
}
