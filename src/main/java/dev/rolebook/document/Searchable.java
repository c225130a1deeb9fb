package dev.rolebook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document by which readers find it, plain text all of it; what stands first weighs
 * most.
 *
 * @param names how it is called, its heading first
 * @param summary what it is, in a paragraph; null where none is written
 * @param keywords words that it is known for and that say much: tools, what it is filed under
 * @param passages what it says, in the order of reading
 * @param details what is found by it although it is not read for it: codes, what it inherits
 */
public record Searchable(
        List<String> names,
        @Nullable String summary,
        List<String> keywords,
        List<String> passages,
        List<String> details) {

    public Searchable {
        names = List.copyOf(names);
        keywords = List.copyOf(keywords);
        passages = List.copyOf(passages);
        details = List.copyOf(details);
    }

    public static Searchable named(String heading) {
        return new Searchable(List.of(heading), null, List.of(), List.of(), List.of());
    }

    public Searchable alsoNamed(Stream<? extends @Nullable String> more) {
        return new Searchable(joined(names, more), summary, keywords, passages, details);
    }

    public Searchable summarized(@Nullable String text) {
        return new Searchable(names, text, keywords, passages, details);
    }

    public Searchable knownFor(Stream<? extends @Nullable String> more) {
        return new Searchable(names, summary, joined(keywords, more), passages, details);
    }

    public Searchable saying(Stream<? extends @Nullable String> more) {
        return new Searchable(names, summary, keywords, joined(passages, more), details);
    }

    public Searchable detailed(Stream<? extends @Nullable String> more) {
        return new Searchable(names, summary, keywords, passages, joined(details, more));
    }

    private static List<String> joined(List<String> texts, Stream<? extends @Nullable String> more) {
        List<String> all = new ArrayList<>(texts);
        more.forEach(text -> {
            if (text != null) {
                all.add(text);
            }
        });
        return all;
    }
}
