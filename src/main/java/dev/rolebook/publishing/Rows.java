package dev.rolebook.publishing;

import dev.rolebook.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * The rows of documents and of their parts. Whatever their number, a statement is the same text: one that
 * listed ids would be translated and planned anew for each number of them.
 */
@ApplicationScoped
class Rows {

    private final Session session;
    private final StatelessSession written;

    /**
     * @param written takes rows past the session, which would keep every one of them and compare it with
     *     what it was; both write in the same transaction
     */
    Rows(Session session, StatelessSession written) {
        this.session = session;
        this.written = written;
    }

    /** Inserts rows of any tables, those of one table together. */
    void insert(Collection<?> rows) {
        byTable(rows).forEach(written::insertMultiple);
    }

    /** Writes rows of any tables over those that are there, those of one table together. */
    void update(Collection<?> rows) {
        byTable(rows).forEach(written::updateMultiple);
    }

    private static Collection<List<Object>> byTable(Collection<?> rows) {
        Map<Class<?>, List<Object>> tables = new LinkedHashMap<>();
        rows.forEach(row -> tables.computeIfAbsent(row.getClass(), none -> new ArrayList<>())
                .add(row));
        return tables.values();
    }

    /** Removes every part of some documents, from all of their tables together. */
    void removeParts(ContentKind<?, ?> kind, Collection<UUID> documents) {
        List<PartTable> tables = kind.partTables();
        if (!tables.isEmpty()) {
            String all = IntStream.range(0, tables.size())
                    .mapToObj(i -> "p" + i + " as (delete from " + tables.get(i).name() + " where "
                            + tables.get(i).condition() + " returning 1)")
                    .collect(Collectors.joining(", ", "with ", " select 1 as removed"));
            OneColumn.of(session, all, "removed", Integer.class)
                    .setParameter("ids", array(documents))
                    .getSingleResult();
        }
    }

    /** Removes the rows of some documents, which have no parts any more. */
    void remove(ContentKind<?, ?> kind, Collection<UUID> documents) {
        session.createNativeMutationQuery("delete from " + table(kind) + " where id = any(:ids)")
                .setParameter("ids", array(documents))
                .executeUpdate();
    }

    /** Marks rows: what names them has changed. */
    void relate(ContentKind<?, ?> kind, Collection<UUID> documents, Stamp stamp) {
        session.createNativeMutationQuery("update " + table(kind)
                        + " set related_version = :number, related_at = :at where id = any(:ids)")
                .setParameter("number", stamp.number())
                .setParameter("at", stamp.at())
                .setParameter("ids", array(documents))
                .executeUpdate();
    }

    private String table(ContentKind<?, ?> kind) {
        return session.getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(kind.entityType())
                .getRootTableName();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
