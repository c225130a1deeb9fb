package dev.rolebook.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.title.KnownTitle.From;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which title of a small library a posting's title is. How well it does on many is {@link TitlesMeasuredTest}'s. */
class KnownTitlesTest {

    private static final UUID PARALEGALS = UUID.randomUUID();
    private static final UUID CONTRACTS = UUID.randomUUID();
    private static final UUID OPERATIONS = UUID.randomUUID();
    private static final UUID PARALEGAL = UUID.randomUUID();
    private static final UUID CONTRACT_MANAGER = UUID.randomUUID();
    private static final UUID OPS_MANAGER = UUID.randomUUID();

    private static final KnownTitles TITLES = KnownTitles.of(List.of(
            new KnownTitle("Paralegal", From.TITLE_OF_ROLE, PARALEGALS, PARALEGAL),
            new KnownTitle("Senior paralegal", From.TITLE_OF_RUNG, PARALEGALS, null),
            new KnownTitle("Paralegal manager", From.TITLE_OF_RUNG, PARALEGALS, null),
            new KnownTitle("Contract manager", From.TITLE_OF_ROLE, CONTRACTS, CONTRACT_MANAGER),
            new KnownTitle("E-contract manager", From.ALTERNATIVE_OF_ROLE, CONTRACTS, CONTRACT_MANAGER),
            new KnownTitle("Legal operations manager", From.TITLE_OF_ROLE, OPERATIONS, OPS_MANAGER),
            new KnownTitle("Manager", From.TITLE_OF_RUNG, OPERATIONS, OPS_MANAGER)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paralegal",
                "PARALEGAL",
                "Sr. Paralegal (m/f/d)",
                "Paralegal II",
                "Paralegal - New York, NY",
                "Para-Legal",
                "Real Estate Paralegal",
                "Paralegals"
            })
    void spellingsOfATitleAreTheTitle(String spelling) {
        assertThat(TITLES.match(spelling)).hasValueSatisfying(match -> {
            assertThat(match.family()).isEqualTo(PARALEGALS);
            assertThat(match.role()).isEqualTo(PARALEGAL);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Legal Operations Manager",
        "'Manager, Legal Operations'",
        "Manager of Legal Ops",
        "Legal Ops Mgr.",
        "Legal Opertions Manager",
        "Manager (Legal Operations)"
    })
    void theOrderOfTheWordsDoesNotMatter(String spelling) {
        assertThat(TITLES.match(spelling).map(TitleMatch::role)).contains(OPS_MANAGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Software Engineer",
                "Operations Manager",
                "Manager",
                "Paralegal Instructor",
                "Contract Recruiter",
                "Contractor",
                "Assistant to the Contract Manager",
                "(m/f/d)",
                "—",
                "🦜 🦜"
            })
    void whatOnlySharesAWordIsNone(String title) {
        assertThat(TITLES.match(title)).isEmpty();
    }

    @Test
    void aTitleOfTwoFamiliesIsOfNeither() {
        assertThat(TITLES.match("Paralegal / Contract Manager")).isEmpty();
        assertThat(TITLES.match("Paralegal / Contract Manager", CONTRACTS).map(TitleMatch::role))
                .contains(CONTRACT_MANAGER);
    }

    @Test
    void aRungWithoutARoleTellsTheFamilyOnly() {
        assertThat(TITLES.match("Paralegal Manager"))
                .contains(new TitleMatch(PARALEGALS, null, new java.math.BigDecimal("1.00")));
    }

    @Test
    void theConfidenceFallsWithWhatIsNotShared() {
        assertThat(confidence("Contract Manager")).isEqualTo(1);
        assertThat(confidence("Construction Contract Manager")).isBetween(0.8, 0.95);
        assertThat(confidence("Contract Specialist")).isBetween(KnownTitles.SURE_ENOUGH, 0.8);
    }

    @Test
    void anEmptyLibraryKnowsNone() {
        assertThat(KnownTitles.of(List.of()).match("Paralegal")).isEqualTo(Optional.empty());
    }

    private static double confidence(String title) {
        return TITLES.match(title).orElseThrow().confidence().doubleValue();
    }
}
