package dev.rolebook.representation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The content codings that a client accepts (RFC 9110, 12.5.3): the one with the greatest weight, of
 * equals the service's preference.
 *
 * @param ofWorthwhile of content that becomes smaller; empty if not even the plain content is accepted
 * @param ofOthers of content that is only coded where it must be
 */
record AcceptEncoding(Optional<ContentCoding> ofWorthwhile, Optional<ContentCoding> ofOthers) {

    /** Of what is neither named nor refused: less than of anything that is named. */
    private static final double UNNAMED = 1e-9;

    /** Programs that read the web write this field in few ways; what was read of it is kept. */
    private static final Map<String, AcceptEncoding> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 1_000;

    /** In letters. Browsers say no more than fifty. */
    private static final int LONGEST_KNOWN = 200;

    /** Of whoever does not say: they are sent no coding, because they may know none. */
    private static final AcceptEncoding UNSAID = of((List<Weighted>) null);

    static AcceptEncoding of(@Nullable String field) {
        if (field == null) {
            return UNSAID;
        }
        AcceptEncoding known = KNOWN.get(field);
        if (known != null) {
            return known;
        }
        AcceptEncoding read = of(Weighted.list(field));
        if (KNOWN.size() < MOST_KNOWN && field.length() <= LONGEST_KNOWN) {
            KNOWN.put(field, read);
        }
        return read;
    }

    private static AcceptEncoding of(@Nullable List<Weighted> codings) {
        Optional<ContentCoding> best = ContentCoding.available().stream()
                .filter(coding -> weight(coding, codings) > 0)
                .min(Comparator.comparingDouble((ContentCoding coding) -> weight(coding, codings))
                        .reversed());
        boolean plain = weight(ContentCoding.IDENTITY, codings) > 0;
        return new AcceptEncoding(best, plain ? Optional.of(ContentCoding.IDENTITY) : best);
    }

    /**
     * The best of them.
     *
     * @param worthwhile whether the content becomes smaller
     */
    Optional<ContentCoding> best(boolean worthwhile) {
        return worthwhile ? ofWorthwhile : ofOthers;
    }

    private static double weight(ContentCoding coding, @Nullable List<Weighted> codings) {
        double unnamed = coding == ContentCoding.IDENTITY ? UNNAMED : 0;
        if (codings == null) {
            return unnamed;
        }
        return named(coding.token(), codings)
                .or(() -> named("x-" + coding.token(), codings))
                .or(() -> named("*", codings))
                .orElse(unnamed);
    }

    private static Optional<Double> named(String token, List<Weighted> codings) {
        return codings.stream()
                .filter(coding -> coding.value().equals(token))
                .map(Weighted::weight)
                .findFirst();
    }
}
