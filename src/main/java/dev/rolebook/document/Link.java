package dev.rolebook.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way on from an answer. */
@Schema(description = "A way on from here. People follow `url`, programs `href`.")
public record Link(
        @Schema(description = "What it is to this page.", examples = "jobs")
        String rel,

        @Schema(description = "How it is called.", examples = "Live legal-ops roles")
        String title,

        LinkKind kind,

        @Schema(description = "The slug of the document to which it leads; null where it leads to none.") @Nullable String slug,

        @Schema(
                description = "With JOBS: the slug of the role family; null for all jobs, and for other kinds.",
                examples = "legal-operations")
        @Nullable String roleFamily,

        @Schema(
                description = "The path in this API; null where it leads elsewhere.",
                examples = "/v1/jobs?roleFamily=legal-operations")
        @Nullable String href,

        @Schema(description = "The page for people; null if no site is configured.") @Nullable String url) {}
