package dev.rolebook.pay;

import dev.rolebook.ladder.Rung;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rung whose pay it is. */
@Schema(description = "The rung of a ladder whose pay it is.")
public record PayRung(
        @Schema(description = "The ladder's slug.", examples = "legal-operations")
        String ladder,

        @Schema(description = "The rung's key on its ladder.", examples = "manager")
        String key,

        @Schema(description = "How the rung is called.", examples = "Manager")
        String title) {

    static @Nullable PayRung of(PayBand band) {
        Rung rung = band.rung;
        return rung == null ? null : new PayRung(rung.ladder.slug, rung.key, rung.title);
    }
}
