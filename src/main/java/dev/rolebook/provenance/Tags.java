package dev.rolebook.provenance;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The surrogate keys of what an answer was made from: when one of them is purged, the answer is old.
 *
 * @param documents the documents that were read ({@code guide:paralegal-vs-legal-ops}), by the collection
 *     that each belongs to ({@code guides}), and those of which it was read what names them
 *     ({@code named:role:paralegal}), which belong to the whole library
 * @param collections those that were looked through: what was found there depends also on documents that
 *     were not
 */
public record Tags(NavigableMap<String, NavigableSet<String>> documents, NavigableSet<String> collections) {

    /** Of an answer that is not made from what is published. */
    public static final Tags NONE = new Tags(Collections.emptyNavigableMap(), Collections.emptyNavigableSet());

    /** Of an answer that any publication may change. */
    public static final String LIBRARY = "library";

    private static final String NAMED = "named:";

    public Tags {
        NavigableMap<String, NavigableSet<String>> copies = new TreeMap<>();
        documents.forEach((collection, names) ->
                copies.put(collection, Collections.unmodifiableNavigableSet(new TreeSet<>(names))));
        documents = Collections.unmodifiableNavigableMap(copies);
        collections = Collections.unmodifiableNavigableSet(new TreeSet<>(collections));
    }

    /** Of an answer that tells what names a document: it is old when another one begins or ceases to. */
    public static String named(String document) {
        return NAMED + document;
    }

    /** How many there are. */
    public int count() {
        return collections.size()
                + documents.values().stream().mapToInt(NavigableSet::size).sum();
    }

    /** All of them, by name. */
    public NavigableSet<String> all() {
        NavigableSet<String> all = new TreeSet<>(collections);
        documents.values().forEach(all::addAll);
        return all;
    }

    /**
     * At most so many: the collection of which most documents were read stands for all of these, and so
     * on. It is purged whenever one of its documents is, so that an answer may become old too early, and
     * never too late.
     */
    public Tags folded(int most) {
        Tags folded = this;
        while (folded.count() > most && !folded.documents.isEmpty()) {
            folded = folded.withoutLargest();
        }
        return folded;
    }

    private Tags withoutLargest() {
        String largest = documents.entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
                .orElseThrow()
                .getKey();
        NavigableMap<String, NavigableSet<String>> rest = new TreeMap<>(documents);
        rest.remove(largest);
        NavigableSet<String> whole = new TreeSet<>(collections);
        whole.add(largest);
        return new Tags(rest, whole);
    }
}
