package dev.rolebook.pay;

import dev.rolebook.document.Prose;
import dev.rolebook.document.Ref;
import dev.rolebook.role.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What roles are paid, and what of it is not known. */
@Schema(name = "Pay", description = "What the roles are paid, each figure with its source, and what is not known.")
public record PayView(
        @Schema(description = "What the figures say together, plain text; null where nothing is written.") @Nullable String summary,

        @Schema(description = "The bands, in their order.") List<PayBandView> bands,

        @Schema(description = "What was looked for and not found, with the reason.")
        List<PayMissing> missing,

        @Schema(description = "The salary report that the bands are taken from; null where there is none.") @Nullable Ref report) {

    /**
     * Bands as an answer shows them: those that have figures, and the others as missing.
     *
     * @param summary CommonMark
     * @param columns the roles that the answer is about; one without any band is missing too
     */
    public static PayView of(@Nullable String summary, List<PayBand> bands, List<Role> columns, @Nullable Ref report) {
        List<PayBandView> shown = new ArrayList<>();
        List<PayMissing> missing = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        for (PayBand band : bands) {
            covered.add(String.valueOf(Whose.slug(band, columns)));
            if (band.hasFigures()) {
                shown.add(PayBandView.of(band, columns));
            } else {
                missing.add(PayMissing.of(band, columns));
            }
        }
        columns.stream()
                .filter(column -> !covered.contains(column.slug))
                .forEach(column -> missing.add(PayMissing.of(column)));
        return new PayView(Prose.plain(summary), shown, missing, report);
    }
}
