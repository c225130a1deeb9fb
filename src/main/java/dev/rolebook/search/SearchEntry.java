package dev.rolebook.search;

import dev.rolebook.document.Document;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Searchable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document as the index takes it.
 *
 * @param standing of two that are found alike, which comes first: the lower
 * @param base the document whose words are its own too
 * @param belongsTo the documents whose role families are its own too
 * @param names without spaces and hyphens, its heading first
 * @param calls the words of each name
 * @param vocabulary its different words
 * @param a the words of its names
 * @param b the words of its summary, and its keywords
 * @param c the words of its passages
 * @param d the words of its details
 */
record SearchEntry(
        UUID id,
        String language,
        Kind kind,
        int standing,
        @Nullable UUID base,
        List<UUID> belongsTo,
        List<String> names,
        List<String> calls,
        @Nullable String summary,
        List<String> passages,
        Set<String> vocabulary,
        String a,
        String b,
        String c,
        String d) {

    /**
     * In characters. What a document says beyond is not searched: PostgreSQL keeps at most a megabyte of
     * words of one document, and nobody's page is as long.
     */
    private static final int MOST = 50_000;

    /** Of two documents that are found alike, a role comes before a guide, and so on. */
    static final List<Kind> STANDING = List.of(
            Kind.ROLE,
            Kind.ROLE_FAMILY,
            Kind.GUIDE,
            Kind.SALARY_REPORT,
            Kind.LADDER,
            Kind.SKILL,
            Kind.SHELF,
            Kind.SOURCE);

    static SearchEntry of(UUID id, Document document, Searchable found, @Nullable UUID base, List<UUID> belongsTo) {
        Kind kind = document.kind();
        List<String> passages = beginning(found.passages());
        Map<String, String> names = new LinkedHashMap<>();
        found.names().forEach(name -> names.putIfAbsent(Tokenizer.compact(name), Tokenizer.spaced(name)));
        names.remove("");
        String a = words(beginning(found.names()));
        String b = words(beginning(Stream.concat(Stream.ofNullable(found.summary()), found.keywords().stream())
                .toList()));
        String c = words(passages);
        String d = words(beginning(found.details()));
        return new SearchEntry(
                id,
                document.language(),
                kind,
                STANDING.indexOf(kind),
                base,
                belongsTo,
                List.copyOf(names.keySet()),
                List.copyOf(names.values()),
                found.summary(),
                shown(found, passages),
                Stream.of(a, b, c, d)
                        .flatMap(words -> Stream.of(words.split(" ")))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                a,
                b,
                c,
                d);
    }

    /** What a search can show of it beside its summary: its passages, and its lists of words in a line each. */
    private static List<String> shown(Searchable found, List<String> passages) {
        List<String> shown = new ArrayList<>(passages);
        List<String> others = found.names().subList(1, found.names().size());
        Stream.of(found.keywords(), others)
                .map(words -> String.join(", ", beginning(words)))
                .filter(line -> !line.isEmpty())
                .forEach(shown::add);
        return shown;
    }

    private static String words(List<String> texts) {
        return texts.stream().map(Tokenizer::words).collect(Collectors.joining(" "));
    }

    /** The first texts, the last one perhaps cut. */
    private static List<String> beginning(List<String> texts) {
        List<String> beginning = new ArrayList<>();
        int left = MOST;
        for (String text : texts) {
            if (left <= 0) {
                break;
            }
            beginning.add(text.length() <= left ? text : text.substring(0, text.offsetByCodePoints(0, left / 2)));
            left -= text.length();
        }
        return beginning;
    }
}
