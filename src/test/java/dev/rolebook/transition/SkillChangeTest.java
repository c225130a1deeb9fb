package dev.rolebook.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.matrix.MatrixCell;
import dev.rolebook.matrix.MatrixRow;
import dev.rolebook.requirement.Level;
import dev.rolebook.requirement.Qualifier;
import dev.rolebook.requirement.Qualifier.QualifierKind;
import dev.rolebook.role.Seniority;
import dev.rolebook.skill.SkillRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What carries over and what is missing, for whatever two roles state. */
class SkillChangeTest {

    private static final Qualifier OPEN = new Qualifier(QualifierKind.SENIORITY, Seniority.MANAGER, null, "c");

    private static MatrixCell cell(String role, @Nullable Level level, boolean open) {
        return level == null
                ? new MatrixCell(role, null, null, null, null, List.of(), List.of())
                : new MatrixCell(
                        role,
                        level,
                        level.axis(),
                        level.label(),
                        level.label(),
                        open ? List.of(OPEN) : List.of(),
                        List.of());
    }

    private static MatrixRow row(String skill, MatrixCell from, MatrixCell to) {
        return new MatrixRow(
                new SkillRef(skill, skill, List.of(), "/v1/skills/" + skill, null), skill, List.of(from, to));
    }

    @Example
    void theGapIsWhatIsNeededLessWhatOneHas() {
        List<SkillChange> changes = SkillChange.of(List.of(
                row("enough", cell("a", Level.CORE, false), cell("b", Level.HELPFUL, false)),
                row("little", cell("a", Level.RARE, false), cell("b", Level.HELPFUL, false)),
                row("nothing", cell("a", null, false), cell("b", Level.REQUIRED, false)),
                row("unneeded", cell("a", Level.CORE, false), cell("b", Level.NO, false)),
                row("unstated", cell("a", Level.CORE, false), cell("b", null, false)),
                row("open", cell("a", Level.NO, false), cell("b", Level.REQUIRED, true))));
        assertThat(changes.stream().map(change -> change.skill().slug()))
                .containsExactly("nothing", "open", "little", "enough");
        assertThat(changes.stream().map(SkillChange::gap)).containsExactly(1.0, 0.5, 0.4, 0.0);
    }

    @Property
    void everySkillThatIsNeededIsOnExactlyOneSide(@ForAll("rows") List<MatrixRow> rows) {
        TransitionView.Skills skills = TransitionView.Skills.of(SkillChange.of(rows));
        List<String> both = new ArrayList<>();
        skills.carriedOver().forEach(change -> both.add(change.skill().slug()));
        skills.missing().forEach(change -> both.add(change.skill().slug()));
        assertThat(both)
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> needed(row) > 0)
                        .map(row -> row.skill().slug())
                        .toList());
        assertThat(skills.carriedOver()).allMatch(change -> change.had() >= change.needed() && change.gap() == 0);
        assertThat(skills.missing())
                .allMatch(change -> change.had() < change.needed() && change.gap() > 0)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(SkillChange::gap).reversed());
    }

    @Property
    void intoTheSameRoleNothingIsMissing(@ForAll("rows") List<MatrixRow> rows) {
        List<MatrixRow> same = rows.stream()
                .map(row -> new MatrixRow(
                        row.skill(),
                        row.label(),
                        List.of(row.cells().get(1), row.cells().get(1))))
                .toList();
        assertThat(SkillChange.of(same)).noneMatch(SkillChange::lacks);
    }

    private static double needed(MatrixRow row) {
        Double weight = row.cells().get(1).weight();
        return weight == null ? 0 : weight;
    }

    @Provide
    Arbitrary<List<MatrixRow>> rows() {
        Arbitrary<MatrixCell> cell = Combinators.combine(
                        Arbitraries.of(Level.class).injectNull(0.2), Arbitraries.of(true, false))
                .as((level, open) -> cell("r", level, open));
        return cell.tuple2().list().ofMaxSize(20).map(pairs -> {
            List<MatrixRow> rows = new ArrayList<>();
            pairs.forEach(pair -> rows.add(row("s" + rows.size(), pair.get1(), pair.get2())));
            return rows;
        });
    }
}
