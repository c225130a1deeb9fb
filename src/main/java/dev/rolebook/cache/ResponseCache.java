package dev.rolebook.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are kept, bounded by bytes. Those that are asked for often stay, however many
 * others are asked for once: the policy counts how often, not how lately.
 */
@Singleton
public class ResponseCache {

    /** Nothing is kept before it is known what is published. */
    private static final long UNKNOWN = -1;

    /** One answer that takes more of the whole than this would push out too many others. */
    private static final int LARGEST_SHARE = 8;

    private final Cache<CacheKey, CachedAnswer> answers;
    private final TagIndex index = new TagIndex();
    private final long size;
    private volatile long purged = UNKNOWN;
    private volatile long agingSince = System.nanoTime();
    private volatile long clearedAt = System.nanoTime();

    ResponseCache(CacheConfig config) {
        this.size = config.size().asLongValue();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((CacheKey key, CachedAnswer answer) -> answer.weight())
                .removalListener(this::removed)
                .recordStats()
                .build();
    }

    /** Whether there is room for anything. */
    boolean isOn() {
        return size > 0;
    }

    /**
     * What is kept for a key; null if nothing is.
     *
     * @param now as the machine counts nanoseconds
     */
    @Nullable CachedAnswer find(CacheKey key, long now) {
        CachedAnswer answer = answers.getIfPresent(key);
        return answer == null || !answer.isAdmitted() || answer.isPast(now) ? null : answer;
    }

    /**
     * Keeps an answer, in the place of another one that may be there.
     *
     * @return whether it is kept: not if a publication was applied here that it does not show
     */
    boolean keep(CachedAnswer answer) {
        long known = purged;
        if (known == UNKNOWN || isOld(answer, known) || answer.weight() > size / LARGEST_SHARE) {
            return false;
        }
        index.add(answer);
        answers.put(answer.key(), answer);
        if (isOld(answer, purged)) {
            // Applied in between, when this answer may not have been found yet.
            answers.asMap().remove(answer.key(), answer);
            return false;
        }
        // Not before: whoever asks after a purge must not find what the purge did not.
        answer.admit();
        return true;
    }

    /** Whether something was applied or written since that an answer does not show. */
    boolean isOld(CachedAnswer answer) {
        return isOld(answer, purged);
    }

    private boolean isOld(CachedAnswer answer, long publication) {
        return answer.publication() < publication
                || answer.ageNanos(clearedAt) > 0
                || (answer.ages() && answer.ageNanos(agingSince) > 0);
    }

    /** It holds more than before: a further coding. */
    void reweigh(CachedAnswer answer) {
        answers.asMap().computeIfPresent(answer.key(), (key, kept) -> kept);
    }

    /**
     * Forgets every answer that was made from any of these before a publication.
     *
     * @return what is forgotten
     */
    List<CachedAnswer> purge(long publication, Collection<String> tags) {
        // First this: an answer that is about to be kept is either found below, or sees it.
        purged = Math.max(purged, publication);
        Set<CachedAnswer> old = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String tag : tags) {
            for (CachedAnswer answer : index.of(tag)) {
                if (answer.publication() < publication) {
                    old.add(answer);
                }
            }
        }
        old.forEach(answer -> answers.asMap().remove(answer.key(), answer));
        return new ArrayList<>(old);
    }

    /** Forgets everything, whatever is published now. */
    List<CachedAnswer> clear(long publication) {
        // What is composed just now may show publications that this database does not have.
        clearedAt = System.nanoTime();
        purged = publication;
        List<CachedAnswer> old = new ArrayList<>(answers.asMap().values());
        answers.invalidateAll();
        return old;
    }

    /** Forgets what grows old by itself: something was written of which no publication tells. */
    public void forgetWhatAges() {
        agingSince = System.nanoTime();
        answers.asMap().values().removeIf(CachedAnswer::ages);
    }

    private void removed(@Nullable CacheKey key, @Nullable CachedAnswer answer, RemovalCause cause) {
        if (answer != null) {
            index.remove(answer);
        }
    }

    /** Hits, misses and evictions since the start. */
    CacheStats statistics() {
        return answers.stats();
    }

    /** How many answers are kept. */
    public long count() {
        return answers.estimatedSize();
    }

    /** How many bytes they take. */
    public long bytes() {
        return answers.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Does now what is else done by the way: counts are exact then. */
    void settle() {
        answers.cleanUp();
    }

    /** How many tags lead to a kept answer. */
    int tags() {
        return index.size();
    }
}
