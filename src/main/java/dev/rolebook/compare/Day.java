package dev.rolebook.compare;

import dev.rolebook.duty.Duties;
import dev.rolebook.duty.Duty;
import dev.rolebook.duty.DutyView;
import dev.rolebook.role.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column of the day-in-the-life comparison. */
@Schema(description = "What a person in one of the roles does: a column of the day-in-the-life comparison.")
public record Day(
        @Schema(description = "The slug of the role.", examples = "legal-ops")
        String role,

        @Schema(description = "For whom in the role this holds; null: for all.", examples = "Manager or specialist")
        @Nullable String scope,

        @Schema(description = "In the order in which the role states them; a variant's own come before inherited ones.")
        List<DutyView> duties) {

    public static Day of(Role role, @Nullable String scope, List<Duty> all) {
        return new Day(
                role.slug,
                scope,
                Duties.of(role, all).stream().map(DutyView::of).toList());
    }
}
