package dev.rolebook.document;

/**
 * One document names another.
 *
 * @param pointer where in the naming document, as a JSON Pointer
 * @param relation the field in which it stands, without positions: {@code variantOf}, {@code rungs}
 */
public record Reference(String pointer, String relation, Kind kind, String slug) {

    /** A reference from a field of the document's top level. */
    public static Reference at(String field, Kind kind, String slug) {
        return new Reference("/" + field, field, kind, slug);
    }
}
