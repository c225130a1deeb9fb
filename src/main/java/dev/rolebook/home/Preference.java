package dev.rolebook.home;

import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of several representations a client would rather have (RFC 9110, 12.5.1). */
final class Preference {

    private Preference() {}

    /**
     * The type with the greatest weight; of equals the one that is named more exactly, then the first.
     *
     * @param offered the server's own preference first
     * @param accepted the ranges of the Accept field
     * @return empty if none is acceptable
     */
    static Optional<MediaType> among(List<MediaType> offered, List<MediaType> accepted) {
        return offered.stream()
                .map(type -> new Offer(type, range(type, accepted)))
                .filter(offer -> offer.weight() > 0)
                // max() would keep the last of equals
                .min(Comparator.comparingDouble(Offer::weight)
                        .thenComparingInt(Offer::exactness)
                        .reversed())
                .map(Offer::type);
    }

    /** The most exact range decides, whatever the weights of the others. */
    private static Optional<MediaType> range(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparingInt(Preference::exactness));
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private record Offer(MediaType type, Optional<MediaType> range) {

        double weight() {
            try {
                return range.map(matched ->
                                Double.parseDouble(matched.getParameters().getOrDefault("q", "1")))
                        .orElse(0.0);
            } catch (NumberFormatException noNumber) {
                return 1;
            }
        }

        int exactness() {
            return range.map(Preference::exactness).orElse(0);
        }
    }
}
