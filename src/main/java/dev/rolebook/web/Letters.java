package dev.rolebook.web;

/**
 * Letters that a text may consist of, of those below U+0080. Every request is held against several of
 * these sets, so that looking a letter up is worth it.
 */
final class Letters {

    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** A token (RFC 9110, 5.6.2): the name of a header field. */
    static final Letters OF_TOKENS = new Letters("!#$%&'*+.^_`|~-" + ALPHANUMERIC);

    /** What may stand in a URL as it is, and has no meaning but itself. */
    static final Letters OF_PLAIN_URLS = new Letters("-_~/?=&,.:*+!$'()@" + ALPHANUMERIC);

    /** Text that is certainly text. */
    static final Letters PRINTABLE = new Letters("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ " + ALPHANUMERIC);

    private final boolean[] known = new boolean[0x80];

    private Letters(String letters) {
        letters.chars().forEach(letter -> known[letter] = true);
    }

    /** Whether a text consists of nothing else, and has a letter at all. */
    boolean make(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= known.length || !known[letter]) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
