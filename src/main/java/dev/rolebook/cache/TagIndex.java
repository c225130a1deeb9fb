package dev.rolebook.cache;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which kept answers were made from what. */
final class TagIndex {

    private final ConcurrentMap<String, Set<CachedAnswer>> answers = new ConcurrentHashMap<>();

    void add(CachedAnswer answer) {
        for (String tag : answer.tags()) {
            answers.compute(tag, (name, known) -> {
                Set<CachedAnswer> all = known == null ? ConcurrentHashMap.newKeySet() : known;
                all.add(answer);
                return all;
            });
        }
    }

    void remove(CachedAnswer answer) {
        for (String tag : answer.tags()) {
            answers.computeIfPresent(tag, (name, known) -> {
                known.remove(answer);
                return known.isEmpty() ? null : known;
            });
        }
    }

    /** Those that were made from what has this tag. */
    Set<CachedAnswer> of(String tag) {
        return answers.getOrDefault(tag, Set.of());
    }

    /** How many tags there are. */
    int size() {
        return answers.size();
    }
}
