package dev.rolebook.document;

/** A value of an enumeration, as the vocabulary explains it. */
public interface Term {

    /** The value, as it stands in documents and answers. */
    String name();

    /** For people. */
    String label();

    /** What it means, in a sentence. */
    String description();
}
