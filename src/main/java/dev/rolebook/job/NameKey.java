package dev.rolebook.job;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is compared: without case, accents and punctuation. "Zürich" is zurich, "Example, Inc." example-inc. */
final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern AT_ENDS = Pattern.compile("^-|-$");

    private NameKey() {}

    static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return AT_ENDS.matcher(BETWEEN_WORDS.matcher(plain).replaceAll("-")).replaceAll("");
    }
}
