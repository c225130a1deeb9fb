package dev.rolebook.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * How many rows and entries of indexes PostgreSQL reads for a request. Each connection counts for itself
 * and tells its sums now and then; while somebody watches, whenever it goes back to the pool.
 */
@Singleton
public class RowsRead implements AgroalPoolInterceptor {

    private static final String SUM = """
            select (select sum(seq_tup_read) from pg_stat_user_tables)
                + (select sum(idx_tup_read) from pg_stat_user_indexes)
            """;

    private static final int TIMES = 3;

    private final DataSource database;
    private volatile boolean watched;

    RowsRead(DataSource database) {
        this.database = database;
    }

    /**
     * How many are read for a request. All connections are summed, so what runs beside it, or was not told
     * before, is counted too: the least of a few times is the request's own.
     */
    public long during(Runnable request) throws SQLException {
        watched = true;
        try {
            long least = Long.MAX_VALUE;
            for (int time = 0; time < TIMES; time++) {
                long before = sum();
                request.run();
                least = Math.min(least, sum() - before);
            }
            return least;
        } finally {
            watched = false;
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        if (watched) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_stat_force_next_flush()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long sum() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery(SUM)) {
            sum.next();
            return sum.getLong(1);
        }
    }
}
