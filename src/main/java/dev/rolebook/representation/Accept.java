package dev.rolebook.representation;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types that a client accepts (RFC 9110, 12.5.1). */
record Accept(List<Weighted> ranges, boolean anything) {

    /**
     * Reads the field.
     *
     * @param field null if there is none; that, and an empty one, accept anything
     */
    static Accept of(@Nullable String field) {
        boolean empty = field == null || field.replace(',', ' ').isBlank();
        return new Accept(field == null ? List.of() : Weighted.list(field), empty);
    }

    /**
     * The type with the greatest weight; of equals the one that is named more exactly, then the first.
     *
     * @param offers the service's own preference first
     * @return empty if none is acceptable
     */
    Optional<MediaType> best(List<MediaType> offers) {
        if (anything) {
            return offers.stream().findFirst();
        }
        return offers.stream()
                .map(type -> new Offer(type, range(type)))
                .filter(offer -> offer.weight() > 0)
                // max() would keep the last of equals
                .min(Comparator.comparingDouble(Offer::weight)
                        .thenComparingInt(Offer::exactness)
                        .reversed())
                .map(Offer::type);
    }

    /** The most exact range decides, whatever the weights of the others. */
    private Optional<Weighted> range(MediaType type) {
        return ranges.stream()
                .filter(range -> exactness(range, type) > 0)
                .max(Comparator.comparingInt(range -> exactness(range, type)));
    }

    /** 3 of a type, 2 of a range of its subtypes, 1 of all types, 0 of another. */
    private static int exactness(Weighted range, MediaType type) {
        String main = type.getType().toLowerCase(Locale.ROOT);
        String whole = main + "/" + type.getSubtype().toLowerCase(Locale.ROOT);
        if (range.value().equals(whole)) {
            return 3;
        } else if (range.value().equals(main + "/*")) {
            return 2;
        }
        // Old clients of Java write the last one.
        return range.value().equals("*/*") || range.value().equals("*") ? 1 : 0;
    }

    private record Offer(MediaType type, Optional<Weighted> range) {

        double weight() {
            return range.map(Weighted::weight).orElse(0.0);
        }

        int exactness() {
            return range.map(matched -> Accept.exactness(matched, type)).orElse(0);
        }
    }
}
