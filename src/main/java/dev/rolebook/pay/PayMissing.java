package dev.rolebook.pay;

import dev.rolebook.role.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pay that is not known, and why. */
@Schema(description = "Pay that is not known, and why. Nothing is estimated in its place.")
public record PayMissing(
        @Schema(
                description = "The slug of the role; in a comparison, of the column to which it belongs. Null for a "
                        + "rung that is no role.",
                examples = "legal-ops")
        @Nullable String role,

        @Schema(description = "The rung; null where it is the pay of the whole role.") @Nullable PayRung rung,

        MissingReason reason,

        @Schema(
                description = "The reason in words, plain text.",
                examples = "No occupation code, and no publisher read.")
        String text) {

    /** A band without figures. */
    public static PayMissing of(PayBand band, List<Role> columns) {
        MissingReason reason =
                band.kind == BandKind.NOT_AVAILABLE ? MissingReason.NO_SOURCE : MissingReason.NOT_AVAILABLE_IN_SOURCE;
        return new PayMissing(
                Whose.slug(band, columns),
                PayRung.of(band),
                reason,
                band.caveat == null ? reason.description() : band.caveat);
    }

    static PayMissing of(Role column) {
        return new PayMissing(column.slug, null, MissingReason.NO_BAND, MissingReason.NO_BAND.description());
    }
}
