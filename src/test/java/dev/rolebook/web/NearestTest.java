package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThat;

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
