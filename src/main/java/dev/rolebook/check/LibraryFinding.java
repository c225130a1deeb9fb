package dev.rolebook.check;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Severity;
import dev.rolebook.publishing.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to look at in a document that is published. */
@Schema(description = "Something to look at in a document that is published.")
public record LibraryFinding(
        @Schema(description = "The document's kind.") Kind kind,

        @Schema(description = "The document's slug.", examples = "paralegal-vs-legal-ops")
        String slug,

        @Schema(description = "The document's language, as a BCP 47 tag.", examples = "en")
        String language,

        @Schema(
                description = "Where in the document, as a JSON Pointer (RFC 6901); empty for the whole of it.",
                examples = "/skillMatrix/skills/3")
        String pointer,

        @Schema(description = "The rule that is broken, for programs. Never changes.", examples = "matrix-hole")
        String rule,

        @Schema(description = "Where the rule is explained in this API.", examples = "/problems/matrix-hole")
        String explanation,

        Severity severity,

        @Schema(
                description = "What there is to see, for people.",
                examples = "is an empty cell: nothing is stated about e-billing by paralegal")
        String message) {

    static LibraryFinding of(Draft<?> draft, Finding finding) {
        return new LibraryFinding(
                draft.kind(),
                draft.document().slug(),
                draft.document().language(),
                finding.pointer(),
                finding.rule().id(),
                finding.rule().href(),
                finding.severity(),
                finding.message());
    }
}
