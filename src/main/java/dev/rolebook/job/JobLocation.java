package dev.rolebook.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** A place of work ({@code schema:jobLocation}). */
@Schema(description = "A place of work (schema.org: the address of a jobLocation).")
public record JobLocation(
        @CodePointLength(min = 1, max = 100)
        @Schema(
                description = "The town (addressLocality); null where only a wider area is stated.",
                examples = "Chicago")
        @Nullable String locality,

        @CodePointLength(min = 1, max = 100)
        @Schema(
                description = "The state or province (addressRegion), by its code of ISO 3166-2 or by name; null where"
                        + " there is none.",
                examples = "IL")
        @Nullable String region,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a country of ISO 3166-1 such as US") @Schema(description = "The country (addressCountry): ISO 3166-1, two letters.", examples = "US")
        String country) {

    /** What the place can be found by: its country, its region, its town. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        keys.add(NameKey.of(country));
        if (region != null) {
            keys.add(isCode(region) ? NameKey.of(country + "-" + region) : NameKey.of(region));
        }
        if (locality != null) {
            keys.add(NameKey.of(locality));
        }
        return keys;
    }

    private static boolean isCode(String region) {
        return region.length() <= 3 && region.toUpperCase(Locale.ROOT).equals(region);
    }
}
