package dev.rolebook.provenance;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the answer to the request at hand is made from. */
@RequestScoped
public class Provenance {

    private final List<String> searches = new ArrayList<>();
    private String lastStatement = "";
    private int statements;
    private long publication;
    private @Nullable Instant publishedAt;
    private @Nullable Instant changedAt;
    private @Nullable Duration keptFor;
    private Tags tags = Tags.NONE;
    private NavigableSet<String> languages = new TreeSet<>();

    /** A statement is about to run. */
    public void ran(String sql) {
        statements++;
        lastStatement = sql;
    }

    /**
     * The snapshot is taken.
     *
     * @param number the last publication that it shows; 0 if there is none
     */
    public void snapshot(long number, @Nullable Instant at) {
        publication = number;
        publishedAt = at;
    }

    /**
     * The statement that ran last has looked through its tables: what it found depends also on rows that
     * it did not find. Every list says so.
     */
    public void lookedThrough() {
        searches.add(lastStatement);
    }

    /**
     * Everything is read.
     *
     * @param lastChange when anything of it last changed; null if that cannot be told from it
     * @param inLanguages the languages of the documents, BCP 47
     */
    public void madeFrom(Tags keys, @Nullable Instant lastChange, NavigableSet<String> inLanguages) {
        tags = keys;
        changedAt = lastChange;
        languages = new TreeSet<>(inLanguages);
    }

    /**
     * The answer is also made from what is not published, and changes with time. Neither a publication
     * nor a date then tells whether it is still right: it may be kept for so long, and no longer.
     */
    public void keptFor(Duration longest) {
        keptFor = longest;
    }

    /** For how long the answer may be kept; null if until a publication changes it. */
    public @Nullable Duration keptFor() {
        return keptFor;
    }

    /** The statements that have looked through their tables. */
    public List<String> searches() {
        return List.copyOf(searches);
    }

    /** How many statements ran, the one included that read which publication the snapshot shows. */
    public int statements() {
        return statements;
    }

    /** The last publication that the snapshot shows; 0 if there is none, or nothing was read. */
    public long publication() {
        return publication;
    }

    /**
     * When the answer last changed, at the latest; null if it is not made from what is published, or not
     * only. What was removed from a list leaves no trace in it, so that a list is as new as the last
     * publication.
     */
    public @Nullable Instant changedAt() {
        if (keptFor != null) {
            return null;
        }
        return changedAt != null && searches.isEmpty() ? changedAt : publishedAt;
    }

    public Tags tags() {
        return tags;
    }

    /** The languages of the documents that were read, BCP 47. */
    public NavigableSet<String> languages() {
        return new TreeSet<>(languages);
    }
}
