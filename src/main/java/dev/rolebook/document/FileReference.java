package dev.rolebook.document;

/**
 * A document names a table that is kept beside it.
 *
 * @param name of the file, for people
 * @param sha256 of its bytes, in hexadecimal
 */
public record FileReference(String name, String sha256) {}
