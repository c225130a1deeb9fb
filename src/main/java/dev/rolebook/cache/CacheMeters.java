package dev.rolebook.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What is kept, and how much it helps, as numbers for operators. */
@ApplicationScoped
class CacheMeters {

    private final MeterRegistry registry;
    private final ResponseCache cache;
    private final Turns turns;
    private final Applied applied;

    CacheMeters(MeterRegistry registry, ResponseCache cache, ComposingInTurn composing, Applied applied) {
        this.registry = registry;
        this.cache = cache;
        this.turns = composing.turns();
        this.applied = applied;
    }

    void register(@Observes StartupEvent start) {
        FunctionCounter.builder(
                        "rolebook.cache.hits", cache, kept -> kept.statistics().hitCount())
                .description("Reads answered from what is kept")
                .register(registry);
        FunctionCounter.builder(
                        "rolebook.cache.misses",
                        cache,
                        kept -> kept.statistics().missCount())
                .description("Reads that found nothing kept")
                .register(registry);
        FunctionCounter.builder(
                        "rolebook.cache.evictions",
                        cache,
                        kept -> kept.statistics().evictionCount())
                .description("Answers that made room for others")
                .register(registry);
        Gauge.builder("rolebook.cache.answers", cache, ResponseCache::count)
                .description("Answers that are kept")
                .register(registry);
        Gauge.builder("rolebook.cache.size", cache, ResponseCache::bytes)
                .description("What they take of the memory that rolebook.cache.size gives")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("rolebook.composing.begun", turns, Turns::begun)
                .description("Answers that are being composed")
                .register(registry);
        Gauge.builder("rolebook.composing.waiting", turns, Turns::waiting)
                .description("Requests that wait for their turn to have an answer composed")
                .register(registry);
        Gauge.builder("rolebook.publication.applied", applied, Applied::number)
                .description("The last publication that this replica has applied")
                .register(registry);
    }
}
