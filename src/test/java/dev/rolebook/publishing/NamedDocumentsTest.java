package dev.rolebook.publishing;

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
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The database's own word on what documents name, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NamedDocumentsTest {

    private static final String NOBODY = "'01a19b7d-ffff-7000-8000-ffffffffffff'";

    /** Some document that another one names. */
    private static final String NAMED = "(select to_id from document_reference order by to_id limit 1)";

    @Inject
    DataSource database;

    @Test
    void whatIsNotPublishedIsNotNamed() {
        refused(
                "document_reference_to_published",
                "insert into document_reference values (" + NAMED + ", " + NOBODY + ", 'x')");
    }

    @Test
    void whatIsNotPublishedNamesNothing() {
        refused(
                "document_reference_from_published",
                "insert into document_reference values (" + NOBODY + ", " + NAMED + ", 'x')");
    }

    @Test
    void noReferenceIsTurnedToWhatIsNotPublished() {
        refused(
                "document_reference_to_published",
                "update document_reference set to_id = " + NOBODY + " where to_id = " + NAMED);
    }

    @Test
    void amongManyTheOneThatIsWrongIsFound() {
        refused(
                "document_reference_to_published",
                "insert into document_reference select " + NAMED + ", id, 'x' from document" + " union all select "
                        + NAMED + ", " + NOBODY + ", 'x'");
    }

    @Test
    void whatIsNamedDoesNotGo() {
        refused(
                "document_reference_to_published",
                "delete from document where id = " + NAMED,
                "set constraints document_is_named_no_more immediate");
    }

    @Test
    void whatNamesOthersDoesNotGo() {
        refused(
                "document_reference_from_published",
                "create temporary table gone on commit drop as select from_id as id from document_reference r"
                        + " where not exists (select from document_reference n where n.to_id = r.from_id) limit 1",
                "delete from document where id in (select id from gone)",
                "set constraints document_is_named_no_more immediate");
    }

    @Test
    void whatNobodyNamesAnyMoreGoesWhicheverGoesFirst() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table gone on commit drop as select " + NAMED + " as id");
            assertThat(statement.executeUpdate("delete from document where id in (select id from gone)"))
                    .isOne();
            assertThat(statement.executeUpdate(
                            "delete from document_reference r using gone" + " where gone.id in (r.from_id, r.to_id)"))
                    .isPositive();
            statement.execute("set constraints document_is_named_no_more immediate");
            connection.rollback();
        }
    }

    private void refused(String constraint, String... statements) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        try {
                            for (String each : statements) {
                                statement.execute(each);
                            }
                        } finally {
                            connection.rollback();
                        }
                    }
                })
                .isInstanceOfSatisfying(PSQLException.class, refusal -> {
                    assertThat(refusal.getSQLState()).isEqualTo("23503");
                    assertThat(refusal.getServerErrorMessage()).isNotNull();
                    assertThat(refusal.getServerErrorMessage().getConstraint()).isEqualTo(constraint);
                });
    }
}
