package dev.rolebook.check;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of what there is to look at in the library. */
@Schema(description = "Some of what there is to look at in the library, document by document.")
public record LibraryFindings(
        @Schema(
                description =
                        "By kind, language and slug of the document, then by place. May be empty although more follow.")
        List<LibraryFinding> findings,

        @Schema(description = "How many documents were looked at for this page; at most 1,000.", examples = "96")
        int documents,

        @Schema(description = "The cursor that goes on from here; null where every document has been looked at.")
        @Nullable String next) {

    public LibraryFindings {
        findings = List.copyOf(findings);
    }
}
