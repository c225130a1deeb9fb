package dev.rolebook.paging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a page is in its list. The full URLs of its neighbours stand in the header field Link. */
@Schema(description = "Where the page is in its list. The full URLs of its neighbours stand in the header field Link.")
public record PageInfo(
        @Schema(description = "How many items a page has at most.", minimum = "1", maximum = "100", examples = "20")
        int limit,

        @Schema(description = "The cursor of the page after this one; null on the last page.") @Nullable String next,

        @Schema(description = "The cursor of the page before this one; null on the first page.") @Nullable String prev,

        @Schema(description = "How many items the whole list has; null unless asked for with count=true.") @Nullable Long total) {}
