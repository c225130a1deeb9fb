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
     * The document of its own kind from which it takes what it does not say itself. That one's row is
     * written first.
     */
    default @Nullable Reference base() {
        return null;
    }

    /** The documents whose role families are its own too; or its role family itself. */
    default List<Reference> belongsTo() {
        return List.of();
    }

    /** The tables that it names by their digests. */
    default List<FileReference> files() {
        return List.of();
    }

    /**
     * By which words readers find it.
     *
     * @param base the content of {@link #base()}
     */
    Searchable searchable(@Nullable Content base);
}
