package dev.rolebook.ladder;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.role.Seniority;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of a ladder. */
@Schema(name = "Rung", description = "One step of a ladder. The next in the list is the promotion from it.")
public record RungView(
        @Schema(description = "Its lasting name on the ladder.", examples = "senior-manager")
        String key,

        @Schema(description = "The usual title.", examples = "Senior manager")
        String title,

        @Schema(description = "Other titles of the same step.")
        List<String> alternativeTitles,

        @Schema(description = "How high it stands; null where that is not stated.") @Nullable Seniority seniority,

        @Schema(description = "The experience with which people stand here; null where no source says.") @Nullable Years years,

        @Schema(description = "The role that one has here; null where the library has none for it.") @Nullable Ref role) {

    /** A span of years of experience. */
    @Schema(description = "Years of experience.")
    public record Years(
            @Schema(description = "From this many years.", minimum = "0", examples = "3")
            int from,

            @Schema(description = "To this many years; null: and more.", minimum = "0", examples = "7") @Nullable Integer to) {}

    static RungView of(Rung rung, Links links) {
        return new RungView(
                rung.key,
                rung.title,
                rung.alternativeTitles,
                rung.seniority,
                rung.yearsFrom == null ? null : new Years(rung.yearsFrom, rung.yearsTo),
                rung.role == null ? null : rung.role.ref(links));
    }
}
