package dev.rolebook.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of imports. */
@ConfigMapping(prefix = "rolebook.imports")
interface ImportConfig {

    /** The largest upload, in bytes. */
    @WithDefault("1073741824")
    long uploadBytes();

    /** How long an upload may take; whoever sends a byte now and then would hold a worker for ever. */
    @WithDefault("15M")
    Duration uploadTime();

    /** How long a replica may be silent before another one takes its import over. */
    @WithDefault("30S")
    Duration lease();

    /** How often a replica looks for imports that others have left. */
    @WithDefault("2S")
    Duration poll();

    /** How long an import is remembered after its end, and an upload that broke off. */
    @WithDefault("7D")
    Duration kept();
}
