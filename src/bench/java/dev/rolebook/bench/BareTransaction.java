package dev.rolebook.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What publishing an edited guide writes, written by JDBC alone: each row's new version is known, nothing
 * is looked up, checked or composed. Run right after a publication, it does the same once more.
 */
final class BareTransaction {

    /** Rows with one document each, which are updated. */
    private static final Map<String, String> UPDATED =
            new TreeMap<>(Map.of("document", "id", "guide", "id", "search_entry", "id"));

    /** Parts, which are deleted and inserted anew. */
    private static final Map<String, String> REPLACED =
            new TreeMap<>(Map.of("citation", "document_id", "guide_role", "guide_id", "guide_skill", "guide_id"));

    private final DataSource database;
    private final String id;
    private final Set<String> wordsBefore;
    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, List<String>> rows = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>();
    private final Set<String> words = new TreeSet<>();
    private String revision = "";

    private BareTransaction(DataSource database, String id, Set<String> wordsBefore) {
        this.database = database;
        this.id = id;
        this.wordsBefore = wordsBefore;
    }

    /** To be made before the guide is published. */
    static BareTransaction of(String slug, DataSource database) throws SQLException {
        String id = texts(database, "select id from document where kind = 'GUIDE' and slug = '" + slug + "'").get(0);
        BareTransaction bare = new BareTransaction(database, id, vocabulary(database, id));
        for (Map.Entry<String, String> table : UPDATED.entrySet()) {
            bare.before.put(table.getKey(), texts(database, rows(table, id)).get(0));
        }
        return bare;
    }

    /** Reads what the publication has written. */
    void read() throws SQLException {
        for (Map<String, String> tables : List.of(UPDATED, REPLACED)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                rows.put(table.getKey(), texts(database, rows(table, id)));
                columns.put(table.getKey(), texts(database, "select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = current_schema and table_name = '" + table.getKey() + "'").get(0));
            }
        }
        revision = texts(database, "select to_jsonb(r) from revision r where document_id = '" + id
                + "' order by publication desc limit 1").get(0);
        words.addAll(vocabulary(database, id));
        Set<String> same = new TreeSet<>(words);
        same.retainAll(wordsBefore);
        words.addAll(wordsBefore);
        words.removeAll(same);
    }

    /**
     * Puts the rows back, so that they are changed once more, and not written as they are: that would leave
     * every index alone.
     */
    void takeBack() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<String, String> table : UPDATED.entrySet()) {
                update(connection, table, before.getOrDefault(table.getKey(), ""));
            }
        }
    }

    void run() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long number = Long.parseLong(texts(connection, "insert into publication (number, published_at, author, note) select max(number) + 1, now(), 'bench', 'bare'"
                    + " from publication returning number").get(0));
            execute(connection, "insert into revision select (jsonb_populate_record(null::revision,"
                    + " cast(? as jsonb) || jsonb_build_object('publication', " + number + "))).*", revision);
            for (Map.Entry<String, String> table : UPDATED.entrySet()) {
                update(connection, table, rows.getOrDefault(table.getKey(), List.of()).get(0));
            }
            for (Map.Entry<String, String> table : REPLACED.entrySet()) {
                execute(connection, "delete from %s where %s = cast(? as uuid)".formatted(table.getKey(), table.getValue()), id);
                for (String row : rows.getOrDefault(table.getKey(), List.of())) {
                    execute(connection, "insert into %1$s select (jsonb_populate_record(null::%1$s, cast(? as jsonb))).*"
                            .formatted(table.getKey()), row);
                }
            }
            for (String word : words) {
                execute(connection, "update search_word set documents = documents + 0 where language = 'en' and word = ?", word);
            }
            connection.commit();
        }
    }

    private static String rows(Map.Entry<String, String> table, String id) {
        return "select to_jsonb(t) from %s t where %s = '%s'".formatted(table.getKey(), table.getValue(), id);
    }

    private void update(Connection connection, Map.Entry<String, String> table, String row) throws SQLException {
        execute(connection, "update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, cast(? as jsonb))) where t.%3$s = '%4$s'"
                .formatted(table.getKey(), columns.getOrDefault(table.getKey(), ""), table.getValue(), id), row);
    }

    private static Set<String> vocabulary(DataSource database, String id) throws SQLException {
        return new TreeSet<>(texts(database, "select unnest(vocabulary) from search_entry where id = '" + id + "'"));
    }

    private static void execute(Connection connection, String statement, String value) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, value);
            prepared.executeUpdate();
        }
    }

    private static List<String> texts(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return texts(connection, query);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }
}
