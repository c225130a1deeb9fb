package dev.rolebook.representation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content codings that a client accepts (RFC 9110, 12.5.3).
 *
 * @param codings null if it does not say; it is then sent none, because it may know none
 */
record AcceptEncoding(@Nullable List<Weighted> codings) {

    /** Of what is neither named nor refused: less than of anything that is named. */
    private static final double UNNAMED = 1e-9;

    static AcceptEncoding of(@Nullable String field) {
        return new AcceptEncoding(field == null ? null : Weighted.list(field));
    }

    /**
     * The coding with the greatest weight, of equals the service's preference.
     *
     * @param worthwhile whether the content becomes smaller; if not, it is only coded where it must be
     * @return empty if not even the plain content is accepted
     */
    Optional<ContentCoding> best(boolean worthwhile) {
        if (!worthwhile && weight(ContentCoding.IDENTITY) > 0) {
            return Optional.of(ContentCoding.IDENTITY);
        }
        return ContentCoding.available().stream()
                .filter(coding -> weight(coding) > 0)
                .min(Comparator.comparingDouble(this::weight).reversed());
    }

    private double weight(ContentCoding coding) {
        double unnamed = coding == ContentCoding.IDENTITY ? UNNAMED : 0;
        if (codings == null) {
            return unnamed;
        }
        return named(coding.token())
                .or(() -> named("x-" + coding.token()))
                .or(() -> named("*"))
                .orElse(unnamed);
    }

    private Optional<Double> named(String token) {
        return codings == null
                ? Optional.empty()
                : codings.stream()
                        .filter(coding -> coding.value().equals(token))
                        .map(Weighted::weight)
                        .findFirst();
    }
}
