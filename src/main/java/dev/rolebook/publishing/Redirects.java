package dev.rolebook.publishing;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.web.Moved;
import dev.rolebook.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What to answer where no published document has the slug that was asked for. */
@ApplicationScoped
public class Redirects {

    /**
     * A redirect, if the name was the document's before a rename or is its id; else that there is
     * nothing of the kind.
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
        return DocumentHead.named(kind, Envelope.DEFAULT_LANGUAGE, name)
                .or(() -> byId(kind, name))
                .<RuntimeException>map(head -> Moved.permanently(href.apply(head.slug)))
                .orElseGet(() -> Problem.notFound(kind.words(), name));
    }

    private static Optional<DocumentHead> byId(Kind kind, String name) {
        try {
            return DocumentHead.<DocumentHead>findByIdOptional(UUID.fromString(name))
                    .filter(head -> head.kind == kind && head.language.equals(Envelope.DEFAULT_LANGUAGE));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
