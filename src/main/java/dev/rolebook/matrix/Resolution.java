package dev.rolebook.compare;

import dev.rolebook.role.Seniority;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The choices under which conditions were resolved. */
@Schema(description = "The choices under which the conditions of the cells were resolved.")
public record Resolution(
        @Schema(description = "The seniority that was chosen; null: none.") @Nullable Seniority seniority,

        @Schema(description = "The slugs of the variants that were chosen.")
        List<String> variants) {}
