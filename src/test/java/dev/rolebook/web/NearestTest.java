package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NearestTest {

    @Property
    void whoGivesUpEarlySaysTheSame(
            @ForAll("names") String left, @ForAll("names") String right, @ForAll("edits") int most) {
        assertThat(Nearest.isWithin(most, left, right)).isEqualTo(Nearest.distance(left, right) <= most);
    }

    @Property
    void itSaysWhatTheWholeTableSays(@ForAll("names") String left, @ForAll("names") String right) {
        assertThat(Nearest.distance(left, right))
                .isEqualTo(table(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT)));
    }

    private static int table(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }

    @Property
    void aSwapIsOneEdit(@ForAll("names") String before, @ForAll("names") String after) {
        assertThat(Nearest.isWithin(1, before + "xy" + after, before + "yx" + after))
                .isTrue();
    }

    /** Of so few letters that many are near each other. */
    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.strings().withChars('a', 'b', 'B').ofMaxLength(8);
    }

    @Provide
    static Arbitrary<Integer> edits() {
        return Arbitraries.integers().between(0, 4);
    }
}
