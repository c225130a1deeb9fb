package dev.rolebook.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class OverlapTest {

    private static final List<String> ROLES = List.of("a", "b");

    @Example
    void isTheSumOfTheSmallerWeightsByThatOfTheLarger() {
        Overlap overlap = Overlap.ofWeights(ROLES, rows(new Double[][] {{1.0, 0.5}, {0.1, 1.0}, {null, 1.0}}));
        assertThat(overlap.score()).isEqualTo(0.3);
    }

    @Example
    void isUnknownWhereNothingIsStatedForBoth() {
        assertThat(Overlap.ofWeights(ROLES, rows(new Double[][] {{null, 1.0}, {1.0, null}}))
                        .score())
                .isNull();
    }

    @Example
    void saysWhatIsSharedAndWhatOnlyOneHas() {
        Overlap.Pair pair = Overlap.ofWeights(ROLES, rows(new Double[][] {
                    {1.0, 0.5}, {1.0, 0.1}, {0.0, 0.5}, {0.25, 1.0}
                }))
                .pairs()
                .get(0);
        assertThat(pair.shared()).containsExactly("s0");
        assertThat(pair.onlyIn())
                .containsExactly(new Overlap.OnlyIn("a", List.of("s1")), new Overlap.OnlyIn("b", List.of("s2")));
    }

    @Property
    void liesBetweenZeroAndOne(@ForAll("matrices") Map<String, List<@Nullable Double>> rows) {
        Double score = Overlap.ofWeights(ROLES, rows).score();
        assertThat(score == null || (score >= 0 && score <= 1)).isTrue();
    }

    @Property
    void isTheSameBothWays(@ForAll("matrices") Map<String, List<@Nullable Double>> rows) {
        Map<String, List<@Nullable Double>> turned = new LinkedHashMap<>();
        rows.forEach((skill, cells) -> turned.put(skill, pair(cells.get(1), cells.get(0))));
        assertThat(Overlap.ofWeights(ROLES, turned).score())
                .isEqualTo(Overlap.ofWeights(ROLES, rows).score());
    }

    @Property
    void ofARoleWithItselfIsOne(@ForAll("matrices") Map<String, List<@Nullable Double>> rows) {
        Map<String, List<@Nullable Double>> same = new LinkedHashMap<>();
        rows.forEach((skill, cells) -> same.put(skill, pair(cells.get(0), cells.get(0))));
        assertThat(Overlap.ofWeights(ROLES, same).score()).isIn(1.0, null);
    }

    @Provide
    Arbitrary<Map<String, List<@Nullable Double>>> matrices() {
        Arbitrary<Double> weight = Arbitraries.of(0.0, 0.1, 0.25, 0.5, 1.0).injectNull(0.2);
        return weight.tuple2().list().ofMaxSize(20).map(pairs -> {
            Map<String, List<@Nullable Double>> rows = new LinkedHashMap<>();
            pairs.forEach(pair -> rows.put("s" + rows.size(), pair(pair.get1(), pair.get2())));
            return rows;
        });
    }

    private static Map<String, List<@Nullable Double>> rows(@Nullable Double[][] weights) {
        Map<String, List<@Nullable Double>> rows = new LinkedHashMap<>();
        for (@Nullable Double[] row : weights) {
            rows.put("s" + rows.size(), pair(row[0], row[1]));
        }
        return rows;
    }

    private static List<@Nullable Double> pair(@Nullable Double left, @Nullable Double right) {
        List<@Nullable Double> pair = new ArrayList<>();
        pair.add(left);
        pair.add(right);
        return pair;
    }
}
