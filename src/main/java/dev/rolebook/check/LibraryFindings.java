package dev.rolebook.check;

import dev.rolebook.paging.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of what there is to look at in the library. */
@Schema(description = "Some of what there is to look at in the library, document by document.")
public record LibraryFindings(
        @Schema(
                description =
                        "By kind, language and slug of the document, then by place. May be empty although more follow.")
        List<LibraryFinding> items,

        @Schema(description = "Where the page is: it goes forward only, and is not counted.")
        PageInfo page,

        @Schema(description = "How many documents were looked at for this page; at most 1,000.", examples = "96")
        int documents) {

    public LibraryFindings {
        items = List.copyOf(items);
    }
}
