package dev.rolebook.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.family.RoleFamily;
import dev.rolebook.ladder.MoveKind;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import dev.rolebook.route.Place.InFamily;
import dev.rolebook.route.Place.OnRung;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where roles stand, and what is said where there is no step. */
class RouteTest {

    private static final UUID LADDER = UUID.randomUUID();

    private final RoleFamily family = family();
    private final RoleFamily elsewhere = family();
    private final Role base = role(family, null, null);
    private final Role variant = role(family, base, null);
    private final Role head = role(family, base, Seniority.DIRECTOR);
    private final Role outsider = role(elsewhere, null, null);
    private final OnRung lowest = rung(0, Seniority.ENTRY, null, null);
    private final OnRung middle = rung(1, Seniority.SENIOR, variant.id, base.id);
    private final OnRung highest = rung(2, Seniority.DIRECTOR, null, null);

    private static RoleFamily family() {
        RoleFamily family = new RoleFamily();
        family.id = UUID.randomUUID();
        return family;
    }

    private static Role role(RoleFamily family, @Nullable Role variantOf, @Nullable Seniority seniority) {
        Role role = new Role();
        role.id = UUID.randomUUID();
        role.roleFamily = family;
        role.variantOf = variantOf;
        role.seniority = seniority;
        return role;
    }

    private OnRung rung(int position, Seniority seniority, @Nullable UUID role, @Nullable UUID base) {
        return new OnRung(UUID.randomUUID(), "r" + position, "R", position, seniority, LADDER, family.id, role, base);
    }

    private LadderGraph graph(Exit... exits) {
        return new LadderGraph(List.of(lowest, middle, highest), List.of(exits));
    }

    private Exit awayTo(RoleFamily target) {
        return new Exit(LADDER, "away", MoveKind.LATERAL, null, null, null, target.id, null);
    }

    private static Standing standing(Role role, LadderGraph graph) {
        return Standing.of(role, graph);
    }

    @Test
    void aRoleStandsOnItsOwnRungs() {
        assertThat(standing(variant, graph())).isEqualTo(new Standing(Placement.RUNG, List.of(middle)));
    }

    @Test
    void aBaseStandsWhereItsVariantsDo() {
        assertThat(standing(base, graph())).isEqualTo(new Standing(Placement.VARIANTS, List.of(middle)));
    }

    @Test
    void aVariantStandsWhereItsBaseDoes() {
        Role other = role(family, variant, Seniority.DIRECTOR);
        assertThat(standing(other, graph())).isEqualTo(new Standing(Placement.BASE, List.of(middle)));
    }

    @Test
    void aRoleStandsOnTheRungOfItsFamilyWithItsSeniority() {
        assertThat(standing(head, graph())).isEqualTo(new Standing(Placement.SENIORITY, List.of(highest)));
        Role stranger = role(elsewhere, null, Seniority.DIRECTOR);
        assertThat(standing(stranger, graph()).placement()).isEqualTo(Placement.FAMILY);
    }

    @Test
    void whatNoLadderHasStandsInItsFamily() {
        assertThat(standing(outsider, graph()))
                .isEqualTo(new Standing(Placement.FAMILY, List.of(new InFamily(elsewhere.id))));
    }

    @Test
    void fromSeveralRungsOneBeginsOnTheLowest() {
        OnRung twice = rung(3, Seniority.CHIEF, variant.id, base.id);
        LadderGraph graph = new LadderGraph(List.of(lowest, middle, highest, twice), List.of());
        assertThat(standing(base, graph).starts()).containsExactly(middle);
        assertThat(standing(base, graph).isReachedAt(twice)).isTrue();
    }

    @Test
    void aFamilyIsReachedOnAnyOfItsRungs() {
        Role unknown = role(family, null, null);
        assertThat(standing(unknown, graph()).isReachedAt(highest)).isTrue();
        assertThat(Route.of(outsider, unknown, graph()).none()).isEqualTo(NoRoute.ORIGIN_ON_NO_RUNG);
    }

    @Test
    void whereThereIsNoStepTheReasonIsSaid() {
        assertThat(Route.of(variant, base, graph()).none()).isEqualTo(NoRoute.SAME_PLACE);
        assertThat(Route.of(head, variant, graph()).none()).isEqualTo(NoRoute.NO_WAY);
        assertThat(Route.of(outsider, variant, graph()).none()).isEqualTo(NoRoute.ORIGIN_ON_NO_RUNG);
        Route up = Route.of(variant, head, graph());
        assertThat(up.none()).isNull();
        assertThat(up.ways()).containsExactly(new Way(StepKind.PROMOTION, middle, highest, null));
    }

    @Test
    void theWayOutOfAFamilyIsThatFromAnyRung() {
        Route out = Route.of(role(family, null, null), outsider, graph(awayTo(elsewhere)));
        assertThat(out.from()).isEqualTo(Placement.FAMILY);
        assertThat(out.ways()).hasSize(1);
        assertThat(out.documents()).containsExactlyInAnyOrder(family.id, elsewhere.id);
        assertThat(out.ladders()).isEmpty();
    }
}
