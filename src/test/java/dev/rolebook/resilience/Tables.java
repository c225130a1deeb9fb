package dev.rolebook.resilience;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tables of a database, read past Rolebook. */
record Tables(String url) {

    /** Not made from the log: the log itself, what is being written, who may call, and jobs. */
    private static final String NOT_LIVE = """
            'flyway_schema_history', 'publication', 'revision', 'data_file', 'change_set', 'change_set_document',
            'change_set_approval', 'content_import', 'content_import_chunk', 'content_import_document',
            'content_import_file', 'content_import_finding', 'content_import_skipped', 'access_key', 'access_quota',
            'idempotency_key', 'signing_key', 'job'
            """;

    private static final String LIVE = """
            select cast(tablename as text) from pg_tables
            where schemaname = 'public' and tablename not in (%s)
            order by 1
            """.formatted(NOT_LIVE);

    /** The first column of each row. */
    List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(Objects.toString(rows.getString(1)));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    String text(String query) {
        return column(query).get(0);
    }

    long number(String query) {
        return Long.parseLong(text(query));
    }

    /** Every row of every table that publishing has made from the log, as one digest a table. */
    Map<String, String> live() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : column(LIVE)) {
            digests.put(
                    table,
                    text("select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(cast(t as text)), '' order by"
                            + " md5(cast(t as text)))), '') from " + table + " t"));
        }
        return digests;
    }
}
