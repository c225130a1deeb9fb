package dev.rolebook.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.representation.Representations;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PurgeTest {

    private final Vertx vertx = Vertx.vertx();
    private final ResponseCache cache = new ResponseCache(Sizes.of(1 << 20, 0));
    private final Applied applied = new Applied();
    private final Purge purge = new Purge(cache, applied, new Recomposition(cache, Sizes.of(1 << 20, 0), vertx));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsTouchedIsForgotten() throws SQLException {
        purge.bringTo(7, after -> Set.of());
        keep("/a", "skill:a");
        keep("/b", "skill:b");
        purge.bringTo(8, after -> {
            assertThat(after).isEqualTo(7);
            return Set.of("skill:a");
        });
        assertThat(applied.number()).isEqualTo(8);
        assertThat(find("/a")).isNull();
        assertThat(find("/b")).isNotNull();
    }

    /** Whoever tells late tells nothing new, and what was looked up before others applied more is no other database. */
    @Test
    void whatIsAppliedStaysSo() throws SQLException {
        purge.bringTo(7, after -> Set.of());
        long before = purge.applied();
        purge.everythingBefore(9);
        keep("/a", "skill:a");
        purge.bringTo(8, after -> Set.of("skill:a"));
        purge.bringToLast(8, before, after -> Set.of("skill:a"));
        assertThat(applied.number()).isEqualTo(9);
        assertThat(find("/a")).isNotNull();
    }

    @Test
    void anOlderDatabaseIsAnotherOne() throws SQLException {
        purge.bringToLast(7, purge.applied(), after -> Set.of());
        keep("/a", "skill:a");
        purge.bringToLast(5, purge.applied(), after -> Set.of());
        assertThat(applied.number()).isEqualTo(5);
        assertThat(find("/a")).isNull();
    }

    /** A newer release, on another replica, may publish kinds that this one has never heard of. */
    @Test
    void whatIsNotUnderstoodMayBeAnything() throws SQLException {
        purge.bringTo(7, after -> Set.of());
        keep("/a", "skill:a");
        purge.bringTo(8, after -> {
            throw new IllegalArgumentException("as this test wishes");
        });
        assertThat(applied.number()).isEqualTo(8);
        assertThat(find("/a")).isNull();
    }

    private void keep(String path, String tag) {
        assertThat(cache.keep(new CachedAnswer(
                        key(path), Representations.of(10, applied.number(), null, tag), path, System.nanoTime())))
                .isTrue();
    }

    private @Nullable CachedAnswer find(String path) {
        return cache.find(key(path), System.nanoTime());
    }

    private static CacheKey key(String path) {
        return new CacheKey(path, "", "application/json");
    }
}
