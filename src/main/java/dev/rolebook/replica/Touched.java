package dev.rolebook.replica;

import dev.rolebook.document.Kind;
import dev.rolebook.provenance.Tags;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What publications have touched: the tags of every answer that they may have made old. */
final class Touched {

    /**
     * Documents that were written or removed, by every name that they have or had; and documents that
     * others name since, or no longer name.
     */
    private static final String DOCUMENTS = """
            select r.kind, r.slug, false from revision r where r.publication > ? and r.publication <= ?
            union
            select n.kind, n.slug, false from revision r join document_slug n on n.document_id = r.document_id
            where r.publication > ? and r.publication <= ?
            union
            select n.kind, n.slug, true from publication_touch t join document_slug n on n.document_id = t.document_id
            where t.publication > ? and t.publication <= ?
            """;

    private Touched() {}

    /** The last publication; 0 if nothing was ever published. */
    static long last(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(number), 0) from publication");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The tags of what was touched after one publication, up to another. */
    static Set<String> between(long after, long last, Connection connection) throws SQLException {
        Set<String> tags = new HashSet<>();
        tags.add(Tags.LIBRARY);
        try (PreparedStatement statement = connection.prepareStatement(DOCUMENTS)) {
            for (int i = 1; i <= 6; i += 2) {
                statement.setLong(i, after);
                statement.setLong(i + 1, last);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Kind kind = Kind.of(row.getString(1));
                    String document = kind.word() + ":" + row.getString(2);
                    if (row.getBoolean(3)) {
                        tags.add(Tags.named(document));
                    } else {
                        tags.add(document);
                        tags.add(kind.plural());
                    }
                }
            }
        }
        return tags;
    }
}
