package dev.rolebook.duty;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duty in a day-in-the-life column. */
@Schema(name = "DayDuty", description = "One thing that a person in a role does.")
public record DutyView(
        @Schema(description = "Never changes, whatever the text.")
        UUID id,

        @Schema(description = "Its lasting name in the role that states it.", examples = "cite-check")
        String key,

        @Schema(description = "Plain text, a sentence.") String text,

        Theme theme,

        @Schema(description = "How often it comes up; null where that is not stated.") @Nullable Cadence cadence,

        @Schema(description = "Products used for it; examples, never a complete list.")
        List<String> tools) {

    public static DutyView of(Duty duty) {
        return new DutyView(duty.id, duty.key, duty.text, duty.theme, duty.cadence, duty.tools);
    }
}
