package dev.rolebook.editing;

import dev.rolebook.access.Caller;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.publishing.Author;

/**
 * By whom and why something is changed.
 *
 * @param note why; empty if nobody said
 */
record Cause(Author author, String note) {

    static Cause of(Caller caller, WriteOptions options) {
        return new Cause(Author.of(caller), options.noteOrEmpty());
    }

    String name() {
        return author.name();
    }
}
