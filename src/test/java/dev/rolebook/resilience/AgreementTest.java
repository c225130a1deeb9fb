package dev.rolebook.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.imports.LibraryOfItsOwn;
import dev.rolebook.publishing.Replay;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the log and the tables disagree, it is found; and the log makes the tables right again. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LibraryOfItsOwn.class)
class AgreementTest {

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    DataSource database;

    @Inject
    Replay replay;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update skill set name = 'Half' where slug = 'e-billing' | each skill says what its document says",
                "update skill set version = 2 where slug = 'e-billing' | each published document has its row",
                "delete from document_slug where slug = 'e-billing' | found by its name",
                "delete from search_entry where id = (select id from skill where slug = 'e-billing') | by a search",
                "update document set body = '{}' where slug = 'e-billing' | what the log says last"
            })
    void whatIsHalfDoneIsFoundAndMadeWhole(String damage, String said) throws SQLException {
        Tables tables = new Tables(url + "?user=postgres");
        Agreement.check(tables, "before");
        Map<String, String> before = tables.live();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(damage)).isEqualTo(1);
        }
        try {
            assertThatThrownBy(() -> Agreement.check(tables, "after"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(said)
                    .hasMessageContaining("e-billing");
            assertThat(tables.live()).isNotEqualTo(before);
        } finally {
            replay.run();
        }
        Agreement.check(tables, "replayed");
        assertThat(tables.live()).isEqualTo(before);
    }
}
