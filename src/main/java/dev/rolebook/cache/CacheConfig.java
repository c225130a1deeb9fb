package dev.rolebook.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How answers are made, and how much is kept of them. */
@ConfigMapping(prefix = "rolebook.cache")
public interface CacheConfig {

    /** How many bytes kept answers may take, with all that is known about them; 0 keeps none. */
    @WithDefault("64M")
    MemorySize size();

    /** How many of the answers that a publication made old are made anew before somebody asks; 0 for none. */
    @WithDefault("1000")
    int recomposed();

    /** How long whoever asks for an answer that is being composed for another waits for it. */
    @WithDefault("5S")
    Duration patience();

    /** How many answers are composed at the same time; empty for as many as processors and connections allow. */
    OptionalInt composedAtOnce();
}
