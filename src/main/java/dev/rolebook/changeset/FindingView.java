package dev.rolebook.changeset;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a document. */
@Schema(name = "Finding", description = "One thing that is wrong with a document.")
public record FindingView(
        @Schema(
                description = "The rule that it breaks, explained under `/problems/{rule}`. Never changes.",
                examples = "unresolved-reference")
        String rule,

        @Schema(description = "Whether it stands in the way of publishing.")
        Severity severity,

        @Schema(description = "Which document, by kind and slug.", examples = "role paralegal")
        String document,

        @Schema(
                description = "Where in the document, as a JSON Pointer (RFC 6901); empty if it is the whole.",
                examples = "/duties/2/theme")
        String pointer,

        @Schema(description = "The line of the text that was sent, from 1; null where no text was sent.") @Nullable Integer line,

        @Schema(description = "What is wrong, and what would be right where that is known.")
        String message) {

    /** Of a finding. */
    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule().id(),
                finding.severity(),
                finding.file(),
                finding.pointer(),
                finding.line(),
                finding.message());
    }
}
