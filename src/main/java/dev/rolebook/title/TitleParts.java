package dev.rolebook.title;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title taken apart: what the job is, and what is only said with it, such as a place or a field of
 * law. "Sr. Paralegal – Litigation (Remote)" is a paralegal, with litigation.
 *
 * @param head the words that say what the job is
 * @param rest the words of the other parts
 */
record TitleParts(List<TitleWord> head, List<TitleWord> rest) {

    /** As postings mark that anybody may apply: (m/f/d), w|m|x. */
    private static final Pattern ANYBODY = Pattern.compile("\\b[mfwhdxi]([/|][mfwhdxi]){1,3}\\b");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_PARTS =
            Pattern.compile("[,;:|()\\[\\]–—•]|\\s-\\s?|\\s?-\\s|\\s(?:at|for|with)\\s");

    /** Whom one works for, not what one is: an assistant to the general counsel. */
    private static final Pattern WORKS_FOR = Pattern.compile("\\s(?:reporting )?to\\s.*");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * The readings of a title: "Paralegal/Legal assistant" has two.
     *
     * @param isKnown the words of the library: "in house" is one of them, written apart
     */
    static List<TitleParts> of(String title, Predicate<String> isKnown) {
        String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        String own = WORKS_FOR.matcher(ANYBODY.matcher(plain).replaceAll(" ")).replaceAll("");
        List<String> parts = BETWEEN_PARTS
                .splitAsStream(own)
                .filter(part -> !words(part, isKnown).isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<TitleWord> rest = parts.stream()
                .skip(1)
                .flatMap(part -> words(part, isKnown).stream())
                .toList();
        return Stream.of(parts.get(0).split("/"))
                .map(head -> new TitleParts(words(head, isKnown), rest))
                .filter(reading -> !reading.head.isEmpty())
                .toList();
    }

    /** The words of a library's own title, each compound with hyphens one word. */
    static List<TitleWord> whole(String title) {
        String joined = title.replaceAll("(?<=\\p{L})-(?=\\p{L})", "");
        return of(joined, word -> false).stream()
                .flatMap(parts -> Stream.concat(parts.head.stream(), parts.rest.stream()))
                .toList();
    }

    private static List<TitleWord> words(String part, Predicate<String> isKnown) {
        List<String> texts = Arrays.stream(BETWEEN_WORDS.split(part))
                .filter(text -> !text.isEmpty())
                .toList();
        List<TitleWord> words = new ArrayList<>();
        boolean added = false;
        for (int i = 0; i < texts.size(); i++) {
            String pair = i + 1 < texts.size() ? texts.get(i) + texts.get(i + 1) : "";
            boolean vicePresident = pair.equals("vicepresident");
            boolean apart =
                    vicePresident || isKnown.test(TitleWord.of(pair, false).text());
            TitleWord word = TitleWord.of(vicePresident ? "vp" : apart ? pair : texts.get(i), added);
            added = word.text().equals("and");
            if (!added && !word.saysNothing()) {
                words.add(word);
            }
            i += apart ? 1 : 0;
        }
        return words;
    }
}
