package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Document;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Identity;
import dev.rolebook.document.Rule;
import java.util.UUID;

/**
 * A document on its way to the live tables: its identity is settled.
 *
 * @param content the document's body, as its kind's record
 */
public record Draft<C extends Content>(UUID id, Document document, C content) {

    /** The id of a part of this document, from the keys that lead to it. */
    public UUID part(String path) {
        return Identity.ofPart(id, path);
    }

    public Finding finding(Rule rule, String pointer, String message) {
        return document.origin().finding(rule, pointer, message);
    }
}
