package dev.rolebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses, whoever writes: plain SQL, past all checks of the code. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayConstraintsTest {

    private static final String OBSERVATION = """
            insert into pay_observation
                (id, source_id, key, title, measure, edition, currency, unit, area_scheme, area_code, area_name, statistics)
            values (gen_random_uuid(), %s, 'sql', 'SQL', 'WAGE', '2026', 'USD', 'YEAR', 'ISO_3166', 'US', 'US', '%s')
            """;
    private static final String SOURCE = "(select id from source where slug = 'pay-test-survey')";
    private static final String FIGURE = "{\"MEDIAN\": {\"amount\": 1, \"qualifier\": \"EXACT\"}}";
    private static final String BAND = "(select id from pay_band where key = '%s' and report_id ="
            + " (select id from salary_report where slug = 'pay-test'))";

    @Inject
    PayLibrary library;

    @Inject
    DataSource database;

    @BeforeAll
    void publish() {
        library.publish();
    }

    @AfterAll
    void remove() {
        library.remove();
    }

    @Test
    void aFigureWithItsSourceIsAccepted() throws SQLException {
        assertThat(execute(OBSERVATION.formatted(SOURCE, FIGURE))).isEqualTo(1);
    }

    @Test
    void aFigureWithoutASourceIsRefused() {
        refuses("source_id", OBSERVATION.formatted("null", FIGURE));
    }

    @Test
    void aFigureOfASourceThatDoesNotExistIsRefused() {
        refuses("pay_observation_source_exists", OBSERVATION.formatted("gen_random_uuid()", FIGURE));
    }

    @Test
    void aSourceThatFiguresStandOnCannotGo() {
        refuses("_exists", "delete from source where slug = 'pay-test-table'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MEDIAN\": {\"amount\": null, \"qualifier\": \"EXACT\"}} | pay_observation_figures_hold",
                "{\"MEDIAN\": {\"qualifier\": \"AT_OR_ABOVE\"}} | pay_observation_figures_hold",
                "{\"MEDIAN\": {\"amount\": 1, \"qualifier\": \"NOT_AVAILABLE\"}} | pay_observation_figures_hold",
                "{\"MEDIAN\": {\"amount\": \"1\", \"qualifier\": \"EXACT\"}} | pay_observation_figures_hold",
                "{\"MEDIAN\": {\"amount\": 0, \"qualifier\": \"EXACT\"}} | pay_observation_figures_hold",
                "{\"MEDIAN\": {\"amount\": 1, \"qualifier\": \"ABOUT\"}} | pay_observation_figures_hold",
                "{\"MEDIAN\": {\"amount\": 1}} | pay_observation_figures_hold",
                "{\"MEDIAN\": 1} | pay_observation_figures_hold",
                "{\"P50\": {\"amount\": 1, \"qualifier\": \"EXACT\"}} | pay_observation_statistics_known",
                "{} | pay_observation_statistics_known"
            })
    void aFigureThatSaysTwoThingsOrNothingIsRefused(String statistics, String constraint) {
        refuses(constraint, OBSERVATION.formatted(SOURCE, statistics));
    }

    @Test
    void aBandWithoutAnObservationIsRefused() {
        refuses(
                "pay_band_sourced_has_observation",
                "update pay_band set observation_id = null where id = " + BAND.formatted("counsel"));
        refuses(
                "pay_band_sourced_has_observation",
                "update pay_band set kind = 'SOURCED', caveat = null where id = " + BAND.formatted("ladder/two"));
    }

    @Test
    void aDerivedBandWithoutItsInputsIsRefused() {
        refuses(
                "derived from fewer than two observations",
                "delete from pay_band_observation where position = 1 and band_id = " + BAND.formatted("derived"));
        refuses(
                "derived from fewer than two observations",
                "update pay_band set kind = 'DERIVED', observation_id = null, match = null, rule = 'MEAN' where id = "
                        + BAND.formatted("counsel"));
        refuses(
                "pay_band_derived_has_caveat",
                "update pay_band set caveat = null where id = " + BAND.formatted("derived"));
    }

    @Test
    void aBandIsOfARoleOrOfARungNeverOfBoth() {
        refuses(
                "pay_band_of_role_or_rung",
                "update pay_band set role_id = (select id from role where slug = 'pay-test-base') where id = "
                        + BAND.formatted("ladder/one"));
    }

    private void refuses(String constraint, String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining(constraint);
    }

    /** Executes as a publication would, every constraint checked, and leaves no trace. */
    private int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                int rows = statement.executeUpdate(sql);
                statement.execute("set constraints all immediate");
                return rows;
            } finally {
                connection.rollback();
            }
        }
    }
}
