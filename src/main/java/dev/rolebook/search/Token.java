package dev.rolebook.search;

/**
 * A word in a text.
 *
 * @param word folded: small letters and digits, without accents
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param compound whether it is several words that hyphens join: they are tokens, too
 */
record Token(String word, int start, int end, boolean compound) {}
