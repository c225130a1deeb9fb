package dev.rolebook.report;

import dev.rolebook.document.Links;
import dev.rolebook.observation.PayObservationView;
import dev.rolebook.pay.BandRule;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.PayBandView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A band in its report: with the editions before, and with what it was computed from. */
@Schema(description = "A pay band in its salary report: with the editions before, and what it was computed from.")
public record ReportBand(
        @Schema(description = "Never changes.") UUID id,

        @Schema(description = "The band's name in its report.", examples = "paralegal")
        String key,

        @Schema(description = "The band as every answer shows it.")
        PayBandView band,

        @Schema(
                description = "The path of the observation in which a sourced band's figures stand; null for a "
                        + "derived band.")
        @Nullable String observation,

        @Schema(description = "How a derived band was computed; null for a sourced one.") @Nullable BandRule rule,

        @Schema(description = "The observations that a derived band was computed from; empty for a sourced one.")
        List<PayObservationView> inputs,

        @Schema(description = "The same band in earlier editions of its source, newest first.")
        List<PayBandView> earlier) {

    static ReportBand of(PayBand band, Links links) {
        return new ReportBand(
                band.id,
                band.key,
                PayBandView.of(band, List.of()),
                band.observation == null ? null : PayObservationView.href(band.observation.id),
                band.rule,
                band.inputs().stream()
                        .map(input -> PayObservationView.of(input, links))
                        .toList(),
                band.earlier().stream()
                        .map(edition -> PayBandView.of(band, edition, List.of()))
                        .toList());
    }
}
