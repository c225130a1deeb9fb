package dev.rolebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::word).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cite-checking, Bluebooking    | cite checking citechecking bluebooking
            e‑discovery                   | e discovery ediscovery
            The attorney's day-to-day     | the attorneys day to day daytoday
            Straße, Ærø, Łódź, ﬁling      | strasse aero lodz filing
            23-2011.00                    | 23 2011 232011 00
            «Über» naïve CAFÉ             | uber naive cafe
            a - b -c d-                   | a b c d
            日本語 и Русский              | 日本語 и русскии
            """)
    void textsAreCutIntoFoldedWords(String text, String words) {
        assertThat(Tokenizer.words(text)).isEqualTo(words);
    }

    @Test
    void whatCannotBeSeenDoesNotCount() {
        assertThat(words("leg\u00ADal para\u200Dlegal\u200F")).containsExactly("legal", "paralegal");
        assertThat(words("👩‍⚖️ … !")).isEmpty();
    }

    @Test
    void wordsKnowTheirPlace() {
        String text = "Runs e-discovery.";
        assertThat(Tokenizer.tokens(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .containsExactly("Runs", "e", "discovery", "e-discovery");
    }

    @Test
    void aNameIsTheSameHoweverItIsWritten() {
        assertThat(List.of("E-Discovery", "ediscovery", "e discovery", "É‑discovery!"))
                .allSatisfy(name -> assertThat(Tokenizer.compact(name)).isEqualTo("ediscovery"));
    }

    @Property
    void wordsAreLettersAndDigitsAlone(@ForAll String text) {
        assertThat(Tokenizer.tokens(text)).allSatisfy(token -> {
            assertThat(token.word()).matches("[\\p{L}\\p{Nd}]{1,60}");
            assertThat(token.start()).isLessThan(token.end());
        });
    }

    /** Plain words take a shorter way; with an accent on every letter they go the whole one. */
    @Property
    void plainWordsAreFoldedLikeOthers(@ForAll @AlphaChars @NumericChars @Chars({'\'', '-', ' '}) String text) {
        assertThat(words(text.replaceAll("([A-Za-z0-9])", "$1\u0301"))).isEqualTo(words(text));
    }

    @Property
    void normalFormsAreTheSame(@ForAll String text) {
        assertThat(words(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(words(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }
}
