package dev.rolebook.replica;

import dev.rolebook.document.Kind;
import dev.rolebook.provenance.Tags;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What publications have touched: the tags of every answer that they may have made old. */
final class Touched {

    /**
     * Documents that were written or removed, by every name that they have or had; and documents that
     * others name since, or no longer name.
     */
    private static final String DOCUMENTS = """
            select t.kind, t.slug, n.kind, n.slug, t.named
            from (
                    select r.document_id, r.kind, r.slug, false as named
                    from revision r
                    where r.publication > ? and r.publication <= ?
                    union all
                    select t.document_id, null, null, true
                    from publication_touch t
                    where t.publication > ? and t.publication <= ?) t
                left join document_slug n on n.document_id = t.document_id
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
            for (int i = 1; i <= 4; i += 2) {
                statement.setLong(i, after);
                statement.setLong(i + 1, last);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    add(row.getString(1), row.getString(2), row.getBoolean(5), tags);
                    add(row.getString(3), row.getString(4), row.getBoolean(5), tags);
                }
            }
        }
        return tags;
    }

    private static void add(@Nullable String kindName, @Nullable String slug, boolean named, Set<String> tags) {
        if (kindName != null) {
            Kind kind = Kind.of(kindName);
            String document = kind.word() + ":" + slug;
            if (named) {
                tags.add(Tags.named(document));
            } else {
                tags.add(document);
                tags.add(kind.plural());
            }
        }
    }
}
