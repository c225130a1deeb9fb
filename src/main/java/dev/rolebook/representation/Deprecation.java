package dev.rolebook.representation;

import dev.rolebook.web.HttpDate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That an operation is on its way out.
 *
 * @param on the day from which nobody new should use it
 * @param sunset the day from which it may be gone; null if that is not decided
 * @param link where it is explained what to use instead
 */
public record Deprecation(LocalDate on, @Nullable LocalDate sunset, URI link) {

    public Deprecation {
        if (sunset != null && sunset.isBefore(on)) {
            throw new IllegalArgumentException("the sunset " + sunset + " is before the deprecation " + on);
        }
    }

    /** From the texts of {@link DeprecatedSince}. */
    public static Deprecation of(String on, String sunset, String link) {
        return new Deprecation(
                LocalDate.parse(on), sunset.isEmpty() ? null : LocalDate.parse(sunset), URI.create(link));
    }

    static Deprecation of(DeprecatedSince declared) {
        return of(declared.on(), declared.sunset(), declared.link());
    }

    /** The header fields that say so. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Deprecation", "@" + start(on).getEpochSecond());
        if (sunset != null) {
            fields.put("Sunset", HttpDate.of(start(sunset)));
        }
        fields.put("Link", "<" + link + ">; rel=\"deprecation\"; type=\"text/html\"");
        return fields;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
