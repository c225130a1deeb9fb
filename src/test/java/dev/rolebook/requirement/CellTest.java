package dev.rolebook.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.document.Links;
import dev.rolebook.document.Site;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import dev.rolebook.skill.Skill;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellTest {

    private static final Links LINKS = new Links(new Site() {
        @Override
        public Optional<URI> url() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> paths() {
            return Map.of();
        }
    });

    private final Skill skill = skill();
    private final Role base = role("base", null, null);
    private final Role analyst = role("analyst", base, null);
    private final Role manager = role("manager", base, Seniority.MANAGER);

    private static Skill skill() {
        Skill skill = new Skill();
        skill.id = UUID.randomUUID();
        skill.slug = "skill";
        return skill;
    }

    private static Role role(String name, @Nullable Role variantOf, @Nullable Seniority seniority) {
        Role role = new Role();
        role.id = UUID.randomUUID();
        role.slug = name;
        role.title = name;
        role.variantOf = variantOf;
        role.seniority = seniority;
        return role;
    }

    private Requirement states(Role role, Level level, @Nullable Role variant, @Nullable Seniority atLeast) {
        Requirement requirement = new Requirement();
        requirement.role = role;
        requirement.skill = skill;
        requirement.level = level;
        requirement.variant = variant;
        requirement.atLeastSeniority = atLeast;
        return requirement;
    }

    private @Nullable Cell cell(Role role, Requirement... all) {
        return Cell.of(role, List.of(all), LINKS).get(skill.id);
    }

    private List<String> labels(Role role, Requirement... all) {
        Cell cell = Objects.requireNonNull(cell(role, all));
        return cell.statements().stream().map(Statement::label).toList();
    }

    @Test
    void theUnqualifiedStatementIsShownAndTheOthersAreListed() {
        assertThat(labels(
                        base,
                        states(base, Level.REQUIRED, analyst, null),
                        states(base, Level.HELPFUL, null, null),
                        states(base, Level.CORE, null, Seniority.DIRECTOR)))
                .containsExactly("Helpful", "Required (analyst)", "Core at director level and above");
    }

    @Test
    void allConditionsOfAStatementHoldTogether() {
        assertThat(labels(base, states(base, Level.REQUIRED, analyst, Seniority.SENIOR)))
                .containsExactly("Required (analyst) at senior level and above");
    }

    @Test
    void whatTheBaseSaysOfTheVariantBeatsWhatItSaysOfAll() {
        Requirement[] statements = {states(base, Level.HELPFUL, null, null), states(base, Level.REQUIRED, analyst, null)
        };
        assertThat(labels(analyst, statements)).containsExactly("Required");
        assertThat(labels(manager, statements)).containsExactly("Helpful");
    }

    @Test
    void whatTheVariantSaysBeatsEverythingThatItsBaseSays() {
        assertThat(labels(
                        analyst, states(base, Level.REQUIRED, analyst, null), states(analyst, Level.RARE, null, null)))
                .containsExactly("Rare");
        assertThat(Objects.requireNonNull(cell(analyst, states(analyst, Level.RARE, null, null)))
                        .inheritedFrom())
                .isNull();
    }

    @Test
    void whatIsSaidOnlyOfOtherVariantsIsNotStated() {
        assertThat(cell(manager, states(base, Level.REQUIRED, analyst, null))).isNull();
    }

    @Test
    void aRoleMeetsAConditionByItsOwnSeniorityOrCannot() {
        assertThat(labels(manager, states(base, Level.REQUIRED, null, Seniority.MANAGER)))
                .containsExactly("Required");
        assertThat(labels(manager, states(base, Level.REQUIRED, null, Seniority.SENIOR)))
                .containsExactly("Required");
        assertThat(cell(manager, states(base, Level.REQUIRED, null, Seniority.DIRECTOR)))
                .isNull();
    }

    @Test
    void theMostSpecificOfSeveralThatHoldWins() {
        Role director = role("director", base, Seniority.DIRECTOR);
        assertThat(labels(
                        director,
                        states(base, Level.HELPFUL, null, null),
                        states(base, Level.CORE, null, Seniority.MANAGER),
                        states(base, Level.REQUIRED, null, Seniority.DIRECTOR)))
                .containsExactly("Required");
        assertThat(labels(
                        director,
                        states(base, Level.CORE, null, Seniority.MANAGER),
                        states(base, Level.NO, director, null)))
                .containsExactly("No");
    }

    @Test
    void whatAVariantStatesForOthersOnlyDoesNotHideItsBase() {
        assertThat(labels(
                        manager,
                        states(base, Level.CORE, null, null),
                        states(manager, Level.REQUIRED, null, Seniority.VP)))
                .containsExactly("Core");
    }

    @Test
    void noIsStatedAndNotTheSameAsNothing() {
        assertThat(labels(base, states(base, Level.NO, null, null))).containsExactly("No");
        assertThat(cell(base)).isNull();
    }

    @Test
    void theAuthorsOwnWordsForAConditionAreKept() {
        Requirement requirement = states(base, Level.REQUIRED, analyst, null);
        requirement.label = "for analysts";
        assertThat(labels(base, requirement)).containsExactly("Required for analysts");
        assertThat(labels(analyst, requirement)).containsExactly("Required");
    }

    @Test
    void whatIsInheritedSaysSo() {
        Cell cell = Objects.requireNonNull(cell(analyst, states(base, Level.CORE, null, null)));
        assertThat(Objects.requireNonNull(cell.inheritedFrom()).slug()).isEqualTo("base");
    }
}
