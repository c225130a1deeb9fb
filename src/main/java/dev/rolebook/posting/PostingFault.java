package dev.rolebook.posting;

import dev.rolebook.document.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with a posting. */
@Schema(name = "PostingFault", description = "One thing that is wrong with a posting.")
public record PostingFault(
        @Schema(description = "Where in the posting, as a JSON Pointer (RFC 6901).", examples = "/pay/min")
        String pointer,

        @Schema(
                description = "The rule that it breaks, explained under `/problems/{code}`.",
                examples = "invalid-value")
        String code,

        @Schema(description = "What is wrong, for people.") String detail) {

    static PostingFault of(Finding finding) {
        return new PostingFault(finding.pointer(), finding.rule().id(), finding.message());
    }
}
