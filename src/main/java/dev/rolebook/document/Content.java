package dev.rolebook.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a document; each kind has a record that implements this. */
public interface Content {

    /** How the document is called in lists and links. */
    String heading();

    /** A shorter heading for columns and buttons, where one is written. */
    default @Nullable String shortHeading() {
        return null;
    }

    /** Every document that this one names. Each must be published, or be published along with it. */
    List<Reference> references();

    /**
     * Whether the row of this document needs the row of another of its kind: it is then written after
     * those that need none.
     */
    default boolean standsOnItsKind() {
        return false;
    }
}
