package dev.rolebook.publishing;

/**
 * A table that holds parts of documents.
 *
 * @param condition of the rows that are parts of the documents {@code :ids}, in SQL
 */
public record PartTable(String name, String condition) {

    /** One whose rows say in a column whose parts they are. */
    public static PartTable of(String name, String column) {
        return new PartTable(name, column + " = any(:ids)");
    }
}
