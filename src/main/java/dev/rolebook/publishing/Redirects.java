package dev.rolebook.publishing;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.web.Moved;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import dev.rolebook.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to answer where no published document has the slug that was asked for. */
@ApplicationScoped
public class Redirects {

    /** Java takes shorter ones for ids too. */
    private static final Pattern ID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private final EntityManager entityManager;
    private final Links links;
    private final PublicUrl address;

    public Redirects(EntityManager entityManager, Links links, PublicUrl address) {
        this.entityManager = entityManager;
        this.links = links;
        this.address = address;
    }

    /**
     * A redirect, if the name was the document's before a rename or is its id; if the document was
     * withdrawn, that, and what replaces it; else that there is nothing of the kind.
     */
    public RuntimeException insteadOf(Kind kind, String name) {
        return insteadOf(kind, name, kind::href);
    }

    /**
     * The same for another representation of the document.
     *
     * @param href the representation's path, from the slug
     */
    public RuntimeException insteadOf(Kind kind, String name, UnaryOperator<String> href) {
        Optional<UUID> document = document(kind, name);
        Optional<DocumentHead> head = document.flatMap(id -> DocumentHead.findByIdOptional(id));
        return head.filter(found -> found.kind == kind && found.language.equals(Envelope.DEFAULT_LANGUAGE))
                .<RuntimeException>map(found -> Moved.permanently(href.apply(found.slug)))
                .or(() -> document.flatMap(id -> Withdrawal.of(kind, Envelope.DEFAULT_LANGUAGE, id, entityManager))
                        .map(withdrawal -> gone(kind, name, href, withdrawal)))
                .orElseGet(() -> Problem.notFound(kind.words(), name));
    }

    /** The document that a name is or was the slug of, or the id. */
    private static Optional<UUID> document(Kind kind, String name) {
        return ID.matcher(name).matches()
                ? Optional.of(UUID.fromString(name))
                : DocumentSlug.<DocumentSlug>findByIdOptional(new Name(kind, Envelope.DEFAULT_LANGUAGE, name))
                        .map(known -> known.documentId);
    }

    private Problem gone(Kind kind, String name, UnaryOperator<String> href, Withdrawal withdrawal) {
        DocumentHead replacement = replacement(withdrawal);
        String what = "The " + kind.words() + " '" + name + "' was withdrawn on "
                + withdrawal.at().atOffset(ZoneOffset.UTC).toLocalDate();
        Problem gone = Problem.of(
                        ProblemType.GONE,
                        replacement == null ? what + "." : what + "; '" + replacement.slug + "' replaces it.")
                .member("withdrawnAt", withdrawal.at())
                .member(
                        "replacedBy",
                        replacement == null ? null : links.ref(kind, replacement.slug, replacement.title));
        return replacement == null
                ? gone
                : gone.with("Link", "<" + address.of(href.apply(replacement.slug)) + ">; rel=\"successor-version\"");
    }

    private static @Nullable DocumentHead replacement(Withdrawal withdrawal) {
        return withdrawal.replacement() == null ? null : DocumentHead.findById(withdrawal.replacement());
    }
}
