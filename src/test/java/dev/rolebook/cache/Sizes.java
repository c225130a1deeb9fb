package dev.rolebook.cache;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.OptionalInt;

/** A configuration without a server. */
record Sizes(MemorySize size, int recomposed, Duration patience, OptionalInt composedAtOnce) implements CacheConfig {

    static Sizes of(long bytes, int recomposed) {
        return new Sizes(
                new MemorySize(BigInteger.valueOf(bytes)), recomposed, Duration.ofSeconds(5), OptionalInt.empty());
    }
}
