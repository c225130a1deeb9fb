package dev.rolebook.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.document.Links;
import dev.rolebook.document.Site;
import dev.rolebook.requirement.Choice;
import dev.rolebook.requirement.Level;
import dev.rolebook.requirement.Qualifier;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import dev.rolebook.skill.Skill;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What choosing means, for whatever roles state: a base with two variants, and another role. */
class DerivedMatrixTest {

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

    private static final List<Skill> SKILLS =
            IntStream.range(0, 5).mapToObj(DerivedMatrixTest::skill).toList();

    private final Role base = role("base", null);
    private final Role analyst = role("analyst", base);
    private final Role manager = role("manager", base);
    private final Role other = role("other", null);

    /** A statement as it is made up: of which role, on which skill, for which variant, from which seniority. */
    record Made(
            int role,
            int skill,
            Level level,
            int variant,
            @Nullable Seniority atLeast) {}

    @Property
    void aChosenSeniorityIsAsGoodAsOnesOwn(@ForAll("library") List<Made> made, @ForAll Seniority seniority) {
        base.seniority = null;
        other.seniority = null;
        DerivedMatrix chosen = matrix(made, new Choice(seniority, Map.of()));
        base.seniority = seniority;
        other.seniority = seniority;
        DerivedMatrix own = matrix(made, Choice.NONE);
        assertThat(stated(chosen)).isEqualTo(stated(own));
    }

    @Property
    void aChosenVariantReadsAsTheVariantsOwnColumn(@ForAll("library") List<Made> made) {
        List<Requirement> all = requirements(made);
        DerivedMatrix chosen = DerivedMatrix.of(List.of(base, other), all, Choice.of(null, List.of(analyst)), LINKS);
        DerivedMatrix own = DerivedMatrix.of(List.of(analyst, other), all, Choice.NONE, LINKS);
        assertThat(stated(chosen)).isEqualTo(stated(own));
    }

    @Property
    void noConditionOfAChosenKindStaysOpen(@ForAll("library") List<Made> made, @ForAll Seniority seniority) {
        DerivedMatrix matrix = matrix(made, Choice.of(seniority, List.of(manager)));
        assertThat(cells(matrix).filter(cell -> cell.role().equals("base")))
                .allSatisfy(cell -> assertThat(cell.qualifiers()).isEmpty())
                .allSatisfy(cell -> assertThat(cell.also()).isEmpty());
        assertThat(cells(matrix).flatMap(cell -> cell.qualifiers().stream()).map(Qualifier::atLeast))
                .allMatch(Objects::isNull);
    }

    @Property
    void onlyTheSenioritiesThatAreOptionsMakeADifference(@ForAll("library") List<Made> made) {
        List<Seniority> options = matrix(made, Choice.NONE).options().seniorities();
        List<Seniority> all = List.of(Seniority.values());
        for (int i = 1; i < all.size(); i++) {
            Seniority lower = all.get(i - 1);
            Seniority higher = all.get(i);
            if (!options.contains(higher)) {
                assertThat(stated(matrix(made, new Choice(higher, Map.of()))))
                        .isEqualTo(stated(matrix(made, new Choice(lower, Map.of()))));
            }
        }
    }

    @Property
    void aVariantIsAnOptionIfAnythingIsStatedOfIt(@ForAll("library") List<Made> made) {
        List<String> options = matrix(made, Choice.NONE).options().variants().stream()
                .flatMap(ofRole -> ofRole.variants().stream())
                .map(variant -> variant.slug())
                .toList();
        boolean ofAnalyst = made.stream().anyMatch(each -> each.role == 1 || (each.role == 0 && each.variant == 1));
        boolean ofManager = made.stream().anyMatch(each -> each.role == 2 || (each.role == 0 && each.variant == 2));
        assertThat(options.contains("analyst")).isEqualTo(ofAnalyst);
        assertThat(options.contains("manager")).isEqualTo(ofManager);
        assertThat(matrix(made, Choice.of(Seniority.CHIEF, List.of(analyst)))
                        .options()
                        .variants())
                .isEqualTo(matrix(made, Choice.NONE).options().variants());
    }

    @Property
    void theTermsMakeTheScore(@ForAll("library") List<Made> made) {
        for (DerivedOverlap.Pair pair : matrix(made, Choice.NONE).overlap().pairs()) {
            double min =
                    pair.terms().stream().mapToDouble(DerivedOverlap.Term::min).sum();
            double max =
                    pair.terms().stream().mapToDouble(DerivedOverlap.Term::max).sum();
            if (pair.score() == null) {
                assertThat(max).isZero();
            } else {
                assertThat(min / max).isCloseTo(pair.score(), org.assertj.core.data.Offset.offset(0.0051));
            }
        }
    }

    @Property
    void theOverlapIsTheSameWhicheverColumnIsFirst(@ForAll("library") List<Made> made) {
        List<Requirement> all = requirements(made);
        DerivedMatrix there = DerivedMatrix.of(List.of(base, other), all, Choice.NONE, LINKS);
        DerivedMatrix back = DerivedMatrix.of(List.of(other, base), all, Choice.NONE, LINKS);
        assertThat(there.overlap().score()).isEqualTo(back.overlap().score());
        assertThat(there.rows().stream().map(row -> row.skill().slug()))
                .containsExactlyElementsOf(
                        back.rows().stream().map(row -> row.skill().slug()).toList());
    }

    @Property
    void aChoiceTakesNoRowAway(@ForAll("library") List<Made> made, @ForAll Seniority seniority) {
        List<String> before = skills(matrix(made, Choice.NONE));
        assertThat(skills(matrix(made, Choice.of(seniority, List.of(manager))))).containsAll(before);
        assertThat(matrix(made, Choice.NONE).rows())
                .allSatisfy(row -> assertThat(row.cells()).hasSize(2));
    }

    @Provide
    Arbitrary<List<Made>> library() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, SKILLS.size() - 1),
                        Arbitraries.of(Level.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Seniority.class).injectNull(0.6))
                .as(Made::new)
                // Only a base says anything of its variants.
                .filter(made -> made.role == 0 || made.variant == 0)
                .list()
                .ofMaxSize(15);
    }

    private DerivedMatrix matrix(List<Made> made, Choice choice) {
        return DerivedMatrix.of(List.of(base, other), requirements(made), choice, LINKS);
    }

    private List<Requirement> requirements(List<Made> made) {
        List<Role> roles = List.of(base, analyst, manager, other);
        List<Requirement> requirements = new ArrayList<>();
        for (Made each : made) {
            Requirement requirement = new Requirement();
            requirement.role = roles.get(each.role);
            requirement.skill = SKILLS.get(each.skill);
            requirement.level = each.level;
            requirement.variant = each.variant == 0 ? null : roles.get(each.variant);
            requirement.atLeastSeniority = each.atLeast;
            requirements.add(requirement);
        }
        return requirements;
    }

    private static Stream<MatrixCell> cells(DerivedMatrix matrix) {
        return matrix.rows().stream().flatMap(row -> row.cells().stream());
    }

    private static List<String> skills(DerivedMatrix matrix) {
        return matrix.rows().stream().map(row -> row.skill().slug()).toList();
    }

    /** What the cells say, but not of which role, by skill; rows that say nothing left out. */
    private static List<List<@Nullable String>> stated(DerivedMatrix matrix) {
        return matrix.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.level() != null))
                .map(row -> {
                    List<@Nullable String> said =
                            new ArrayList<>(List.of(row.skill().slug()));
                    row.cells()
                            .forEach(cell -> said.add(
                                    cell.label() == null ? null : cell.label() + Objects.toString(cell.also())));
                    return said;
                })
                .toList();
    }

    private static Skill skill(int number) {
        Skill skill = new Skill();
        skill.id = UUID.randomUUID();
        skill.slug = "skill-" + number;
        skill.name = "Skill " + number;
        skill.category = number % 2 == 0 ? null : "c" + number;
        skill.exampleTools = List.of();
        return skill;
    }

    private static Role role(String slug, @Nullable Role variantOf) {
        Role role = new Role();
        role.id = UUID.randomUUID();
        role.slug = slug;
        role.title = slug;
        role.variantOf = variantOf;
        return role;
    }
}
