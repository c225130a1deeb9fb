package dev.rolebook.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published document, named from another. */
@Schema(description = "Another document: what it is, how it is called, and where to go for it.")
public record Ref(
        @Schema(description = "What kind of document it is.")
        Kind kind,

        @Schema(description = "Its name in URLs.", examples = "legal-operations")
        String slug,

        @Schema(description = "How it is called.", examples = "Legal operations")
        String title,

        @Schema(description = "Its path in this API, from the root.", examples = "/v1/role-families/legal-operations")
        String href,

        @Schema(
                description = "Its page on the site, for people; null if no site is configured.",
                examples = "https://example.org/roles?family=legal-operations")
        @Nullable String url) {}
