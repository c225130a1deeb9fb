package dev.rolebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The place in a document's texts where most of what was searched for stands, as HTML: everything is
 * escaped, and what was searched for is then marked.
 */
final class Snippet {

    /** In characters: two or three lines. */
    private static final int LENGTH = 220;

    /** How much of that stands before the first mark. */
    private static final int BEFORE = 60;

    private final String text;
    private final List<Token> hits;

    private Snippet(String text, List<Token> hits) {
        this.text = text;
        this.hits = hits;
    }

    /**
     * The HTML; empty where there are no texts.
     *
     * @param texts in the order of reading
     * @param isSought whether to mark a word, folded
     */
    static String of(List<String> texts, Predicate<String> isSought) {
        Window best = null;
        for (String text : texts) {
            Snippet snippet = new Snippet(text, hits(text, isSought));
            Window window = snippet.best();
            if (best == null || window.words() > best.words()) {
                best = window;
            }
        }
        return best == null ? "" : best.html();
    }

    private static List<Token> hits(String text, Predicate<String> isSought) {
        return Tokenizer.tokens(text).stream()
                .filter(token -> isSought.test(token.word()))
                .sorted(Comparator.comparingInt(Token::start).thenComparing(Token::end, Comparator.reverseOrder()))
                .toList();
    }

    /** Where most different words stand together; the earliest of such places. */
    private Window best() {
        Map<String, Integer> inside = new HashMap<>();
        int most = 0;
        int at = 0;
        int last = 0;
        for (int first = 0; first < hits.size(); first++) {
            while (last < hits.size() && hits.get(last).end() <= hits.get(first).start() + LENGTH - BEFORE) {
                inside.merge(hits.get(last++).word(), 1, Integer::sum);
            }
            if (inside.size() > most) {
                most = inside.size();
                at = hits.get(first).start();
            }
            inside.computeIfPresent(hits.get(first).word(), (word, count) -> count == 1 ? null : count - 1);
        }
        int start = at <= BEFORE ? 0 : wordStart(at - BEFORE);
        return new Window(start, wordEnd(start), most);
    }

    /** The first beginning of a word from here on, so that none is cut. */
    private int wordStart(int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at == text.length() ? safe(from) : at;
    }

    private int wordEnd(int start) {
        if (text.length() - start <= LENGTH) {
            return text.length();
        }
        int at = start + LENGTH;
        while (at > start + LENGTH / 2 && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at > start + LENGTH / 2 ? at : safe(start + LENGTH);
    }

    /** Never between the halves of a character. */
    private int safe(int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(sign);
            }
        }
    }

    /** A part of the text, and how many different words are found in it. */
    private final class Window {

        private final int start;
        private final int end;
        private final int words;

        Window(int start, int end, int words) {
            this.start = start;
            this.end = end;
            this.words = words;
        }

        int words() {
            return words;
        }

        String html() {
            StringBuilder html = new StringBuilder(start > 0 ? "…" : "");
            int at = start;
            for (Token hit : marks()) {
                escape(text.substring(at, hit.start()), html);
                html.append("<mark>");
                escape(text.substring(hit.start(), hit.end()), html);
                html.append("</mark>");
                at = hit.end();
            }
            escape(text.substring(at, end), html);
            return html.append(end < text.length() ? "…" : "").toString();
        }

        /** A compound covers its parts. */
        private List<Token> marks() {
            List<Token> marks = new ArrayList<>();
            int covered = start;
            for (Token hit : hits) {
                if (hit.start() >= covered && hit.end() <= end) {
                    marks.add(hit);
                    covered = hit.end();
                }
            }
            return marks;
        }
    }
}
