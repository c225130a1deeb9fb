package dev.rolebook.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** On which terms others may use the library's own content. Its sources keep theirs. */
@ConfigMapping(prefix = "rolebook.terms")
public interface Terms {

    License license();

    /** With which words to name the library beside what was taken from it. */
    @WithDefault("From Rolebook")
    String attribution();

    /** Whether those words must be shown. */
    @WithDefault("true")
    boolean attributionRequired();

    @WithDefault("UNRESTRICTED")
    Indexing indexing();

    /** Who wrote what names no author. */
    @WithDefault("Rolebook editors")
    String author();

    /** The licence of the library's own content. */
    interface License {

        @WithDefault("CC BY 4.0")
        String name();

        @WithDefault("https://creativecommons.org/licenses/by/4.0/")
        Optional<URI> url();
    }
}
