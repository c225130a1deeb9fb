package dev.rolebook.source;

import dev.rolebook.document.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to name the library where its content is used. */
@Schema(description = "How to name the library where its content is used.")
public record Attribution(
        @Schema(description = "The words, plain text.", examples = "From Rolebook")
        String text,

        @Schema(description = "The same with a link; null where there is no page to link.") @Nullable String html,

        @Schema(description = "The content's own page; null if no site is configured, or it has none there.") @Nullable String url,

        @Schema(description = "Whether the words must be shown.")
        boolean required) {

    /**
     * On the library's own terms.
     *
     * @param url the page of the content, if it has one
     */
    public static Attribution of(Terms terms, @Nullable String url) {
        String html = url == null ? null : "<a href=\"" + escape(url) + "\">" + escape(terms.attribution()) + "</a>";
        return new Attribution(terms.attribution(), html, url, terms.attributionRequired());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
