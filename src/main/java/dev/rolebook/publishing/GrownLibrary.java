package dev.rolebook.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Lets the planner see a library that has just grown. The server looks by itself about a minute later; until then it
 * would plan reads, and the next publication, for the tables of before.
 */
@ApplicationScoped
class GrownLibrary {

    /** From so many changed documents on. */
    private static final int MANY = 1_000;

    /** And if they are this part of those that the planner knows, which is what the server itself goes by. */
    private static final int PART = 5;

    /** Of looking at all tables. */
    private static final int LONGEST_SECONDS = 60;

    private static final Logger LOG = Logger.getLogger(GrownLibrary.class);

    private final DataSource database;

    GrownLibrary(DataSource database) {
        this.database = database;
    }

    void show(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended publication) {
        if (publication.documents() >= MANY) {
            // Nobody who publishes waits for it.
            CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> analyze(publication.documents()));
        }
    }

    private void analyze(int changed) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // The pool takes this back.
            connection.setNetworkTimeout(Runnable::run, (LONGEST_SECONDS + 5) * 1_000);
            connection.setAutoCommit(false);
            statement.execute("set local statement_timeout = '%ds'".formatted(LONGEST_SECONDS));
            if (known(statement) < (long) changed * PART) {
                statement.execute("analyze");
            }
            connection.commit();
        } catch (SQLException e) {
            LOG.debug("The server will look at the tables by itself", e);
        }
    }

    /** How many documents the planner believes that there are; fewer than none, if it has never looked. */
    private static long known(Statement statement) throws SQLException {
        try (ResultSet known =
                statement.executeQuery("select reltuples from pg_class where oid = 'document'::regclass")) {
            known.next();
            return known.getLong(1);
        }
    }
}
