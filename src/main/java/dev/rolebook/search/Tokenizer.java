package dev.rolebook.search;

import dev.rolebook.document.Folding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts texts into words, alike what is written and what is asked for. Words come out as letters and
 * digits alone, so that whatever a client writes cannot be a part of a query's syntax. A word with
 * hyphens is its parts and, once more, one word: so are "e-discovery", "e discovery" and "ediscovery"
 * found by each other.
 */
final class Tokenizer {

    /** In code points. Longer words differ before. */
    private static final int LONGEST = 60;

    private static final int LONGEST_NAME = 200;

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Tokenizer() {}

    /** The words of a text in its order, compounds after their parts. */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int compound = -1;
        int parts = 0;
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            String word = fold(text.substring(at, end));
            if (!word.isEmpty()) {
                compound = parts == 0 ? at : compound;
                parts++;
                tokens.add(new Token(word, at, end, false));
            }
            boolean joined = end + 1 < text.length() && isHyphen(text.charAt(end)) && wordEnd(text, end + 1) > end + 1;
            if (!joined) {
                if (parts > 1) {
                    tokens.add(new Token(joined(tokens, parts), compound, end, true));
                }
                parts = 0;
            }
            at = end;
        }
        return tokens;
    }

    /** The words of a text, compounds among them, with a space between each two. */
    static String words(String text) {
        return tokens(text).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    /** A name without everything that is written now so and now so: case, accents, spaces, hyphens. */
    static String compact(String name) {
        return cut(parts(name).collect(Collectors.joining()), LONGEST_NAME);
    }

    /** The words of a name, without compounds, with a space between each two. */
    static String spaced(String name) {
        return parts(name).collect(Collectors.joining(" "));
    }

    /** The words of a text without compounds. */
    static Stream<String> parts(String text) {
        return tokens(text).stream().filter(token -> !token.compound()).map(Token::word);
    }

    private static String joined(List<Token> tokens, int parts) {
        return cut(
                tokens.subList(tokens.size() - parts, tokens.size()).stream()
                        .map(Token::word)
                        .collect(Collectors.joining()),
                LONGEST);
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean belongs = Character.isLetterOrDigit(point) || (at > start && isInside(text, at, point));
            if (!belongs) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /** Marks, joiners that cannot be seen, and an apostrophe between letters: attorney's. */
    private static boolean isInside(String text, int at, int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> true;
            default ->
                (point == '\'' || point == '’')
                        && at + 1 < text.length()
                        && Character.isLetter(text.codePointAt(at + 1));
        };
    }

    private static boolean isHyphen(char sign) {
        return sign == '-' || sign == '\u2010' || sign == '\u2011';
    }

    private static String fold(String word) {
        return word.chars().allMatch(sign -> sign < 0x80) ? plain(word) : folded(word);
    }

    /** Most words are of letters that nothing has to be taken from, and every hit's texts are cut into them. */
    private static String plain(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                letters.append(Character.toLowerCase(sign));
            }
        }
        return cut(letters.toString(), LONGEST);
    }

    private static String folded(String word) {
        // By way of capitals, because some small letters have two, and ß is ss.
        String small = Folding.fold(word.toUpperCase(Locale.ROOT));
        StringBuilder letters = new StringBuilder();
        OTHER.matcher(Normalizer.normalize(small, Normalizer.Form.NFKC))
                .replaceAll("")
                .codePoints()
                .forEach(letter -> append(letters, letter));
        return cut(letters.toString(), LONGEST);
    }

    /** Letters that Unicode does not take apart, as those write them who do not have them. */
    private static void append(StringBuilder letters, int letter) {
        switch (letter) {
            case 'æ' -> letters.append("ae");
            case 'œ' -> letters.append("oe");
            case 'þ' -> letters.append("th");
            case 'ø' -> letters.append('o');
            case 'ł' -> letters.append('l');
            case 'đ', 'ð' -> letters.append('d');
            case 'ħ' -> letters.append('h');
            case 'ı' -> letters.append('i');
            default -> letters.appendCodePoint(letter);
        }
    }

    private static String cut(String word, int longest) {
        return word.codePointCount(0, word.length()) <= longest
                ? word
                : word.substring(0, word.offsetByCodePoints(0, longest));
    }
}
