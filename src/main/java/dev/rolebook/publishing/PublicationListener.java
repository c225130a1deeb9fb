package dev.rolebook.publishing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Follows what is published, inside the transaction that publishes it: what it keeps is never behind
 * what is published, and never ahead. A replay is followed like the publications that it repeats.
 */
public interface PublicationListener {

    /** The live tables are empty, and will be made anew from the log. */
    void emptied();

    /**
     * Documents were written or removed; the live tables, their references and names show it.
     *
     * @param library what is published now, as documents of a language name it
     */
    void applied(List<Draft<?>> written, Set<UUID> removed, Function<String, Library> library);
}
