package dev.rolebook.title;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The titles of a library's roles and rungs, and which of them a posting's title is. A title that
 * could be of two families, or hardly of one, is of none: a wrong family is worse than none.
 */
public final class KnownTitles {

    /** What is less sure than this is not said. */
    public static final double SURE_ENOUGH = 0.65;

    /** A role is said where more than this speaks for it; below, only its family. */
    private static final double SURE_OF_ROLE = 0.8;

    /** How much surer the best family must be than the next. */
    private static final double LEAD = 0.12;

    private final WordWeights weights;
    private final Map<String, Set<Candidate>> bySubject = new HashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();

    private KnownTitles(List<Candidate> candidates) {
        Map<String, Map<UUID, Integer>> families = new HashMap<>();
        for (Candidate candidate : candidates) {
            for (String word : candidate.subject()) {
                families.computeIfAbsent(word, it -> new HashMap<>()).merge(candidate.title.family(), 1, Integer::sum);
                bySubject.computeIfAbsent(word, it -> new LinkedHashSet<>()).add(candidate);
            }
            candidate.words.forEach(word -> vocabulary.add(word.text()));
        }
        weights = WordWeights.of(families);
    }

    public static KnownTitles of(Collection<KnownTitle> titles) {
        return new KnownTitles(titles.stream()
                .map(title -> new Candidate(title, TitleParts.whole(title.text())))
                // "Manager" alone could be anybody's.
                .filter(candidate -> !candidate.subject().isEmpty())
                .sorted(Comparator.comparing((Candidate candidate) -> candidate.title.from()))
                .toList());
    }

    /** The family, and perhaps the role, that a title names. */
    public Optional<TitleMatch> match(String title) {
        return match(title, family -> true);
    }

    /** What a title names in one family of roles. */
    public Optional<TitleMatch> match(String title, UUID family) {
        return match(title, family::equals);
    }

    private Optional<TitleMatch> match(String title, Predicate<UUID> inFamily) {
        List<Scored> all = new ArrayList<>();
        for (TitleParts reading : TitleParts.of(title, vocabulary::contains)) {
            Map<TitleWord, String> known = new LinkedHashMap<>();
            reading.head().forEach(word -> vocabulary.find(word.text()).ifPresent(it -> known.put(word, it)));
            reading.rest().forEach(word -> vocabulary.find(word.text()).ifPresent(it -> known.putIfAbsent(word, it)));
            known.values().stream()
                    .flatMap(word -> bySubject.getOrDefault(word, Set.of()).stream())
                    .distinct()
                    .filter(candidate -> inFamily.test(candidate.title.family()))
                    .forEach(candidate ->
                            all.add(new Scored(candidate, Fit.of(reading, known, candidate.words, weights))));
        }
        Optional<Scored> best = all.stream().max(Scored.BY_FIT);
        return best.filter(it -> it.fit >= SURE_ENOUGH && all.stream().noneMatch(it::isRivalledBy))
                .map(Scored::match);
    }

    /** A title of the library in words. */
    record Candidate(KnownTitle title, List<TitleWord> words) {

        /** What it is about, without what one is. */
        Set<String> subject() {
            Set<String> subject = new LinkedHashSet<>();
            words.stream().filter(word -> !word.isPosition()).forEach(word -> subject.add(word.text()));
            return subject;
        }
    }

    /** How well a title of the library fits. */
    private record Scored(Candidate candidate, double fit) {

        static final Comparator<Scored> BY_FIT = Comparator.comparingDouble(Scored::fit)
                .thenComparing(scored -> scored.candidate.title.role() != null)
                .thenComparing(scored -> scored.candidate.title.from(), Comparator.reverseOrder())
                .thenComparing(scored -> scored.candidate.title.text());

        boolean isRivalledBy(Scored other) {
            return !other.candidate.title.family().equals(candidate.title.family()) && other.fit > fit - LEAD;
        }

        TitleMatch match() {
            UUID role = fit >= SURE_OF_ROLE ? candidate.title.role() : null;
            return new TitleMatch(
                    candidate.title.family(), role, BigDecimal.valueOf(fit).setScale(2, RoundingMode.HALF_UP));
        }
    }
}
