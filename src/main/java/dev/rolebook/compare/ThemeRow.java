package dev.rolebook.compare;

import dev.rolebook.duty.DutyView;
import dev.rolebook.duty.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Duties of all roles that are about the same. */
@Schema(name = "DutyTheme", description = "What people in the roles do about one theme.")
public record ThemeRow(
        Theme theme,

        @Schema(description = "The theme for people.", examples = "Spend")
        String label,

        @Schema(description = "Exactly one for each role, in the order of the columns.")
        List<Cell> cells) {

    /** What people in one role do about it. */
    @Schema(name = "DutyThemeCell", description = "What people in one of the roles do about the theme.")
    public record Cell(
            @Schema(description = "The slug of the role.", examples = "legal-ops")
            String role,

            @Schema(description = "In the order of the role's day; empty where it has none of the theme.")
            List<DutyView> duties) {

        private static Cell of(Day day, Theme theme) {
            return new Cell(
                    day.role(),
                    day.duties().stream().filter(duty -> duty.theme() == theme).toList());
        }
    }

    /** The duties of some columns by theme; a theme that no duty has is left out. */
    static List<ThemeRow> of(List<Day> days) {
        return Stream.of(Theme.values())
                .map(theme -> new ThemeRow(
                        theme,
                        theme.label(),
                        days.stream().map(day -> Cell.of(day, theme)).toList()))
                .filter(row -> row.cells.stream().anyMatch(cell -> !cell.duties.isEmpty()))
                .toList();
    }
}
