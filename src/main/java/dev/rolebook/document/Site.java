package dev.rolebook.document;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The site that shows the content to people. Its pages are made from templates: {@code {slug}} stands
 * for a document's slug, {@code {roleFamily}} for that of a role family, {@code {id}} for a job's id.
 */
@ConfigMapping(prefix = "rolebook.site")
public interface Site {

    /** Where the site is, without a slash at its end: {@code https://example.org}. Without it, no page is linked. */
    Optional<URI> url();

    /** The path of each kind's pages, by the kind's word: {@code role=/roles/{slug}}. */
    Map<String, String> paths();
}
