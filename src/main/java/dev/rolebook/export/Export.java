package dev.rolebook.export;

import dev.rolebook.document.Kind;
import java.util.Set;

/**
 * What is to be sent of what is published. It is read while it is sent: {@link ExportWriter}.
 *
 * @param kinds of documents
 */
public record Export(Set<Kind> kinds) {

    public Export {
        kinds = Set.copyOf(kinds);
    }
}
