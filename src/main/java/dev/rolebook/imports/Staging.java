package dev.rolebook.imports;

import dev.rolebook.database.OneColumn;
import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.Kind;
import dev.rolebook.files.Piece.Data;
import dev.rolebook.publishing.DataFile;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.StoredDocuments.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The documents of imports, as they were read, on their way to a change set. */
@ApplicationScoped
class Staging {

    private static final String KEEP = """
            insert into content_import_document (
                import_id, position, file, document_id, kind, language, slug, title, based, body)
            select :id, n.position, n.file, n.document_id, n.kind, n.language, n.slug, n.title, n.based, cast(n.body as json)
            from unnest(cast(:positions as bigint[]), cast(:files as text[]), cast(:documents as uuid[]),
                    cast(:kinds as text[]), cast(:languages as text[]), cast(:slugs as text[]), cast(:titles as text[]),
                    cast(:based as boolean[]), cast(:bodies as text[])) as
                n (position, file, document_id, kind, language, slug, title, based, body)
            """;

    private static final String TWICE = """
            select t.file, t.kind, t.slug, t.first
            from (
                select d.position, d.file, d.kind, d.slug, first_value(d.file) over same as first, row_number() over same as n
                from content_import_document d
                where d.import_id = :id
                window same as (partition by d.document_id order by d.position)
                union
                select d.position, d.file, d.kind, d.slug, first_value(d.file) over same, row_number() over same
                from content_import_document d
                where d.import_id = :id
                window same as (partition by d.kind, d.language, d.slug order by d.position)) t
            where t.n > 1
            group by t.position, t.file, t.kind, t.slug, t.first
            order by t.position
            """;

    /** What differs from what is published. */
    private static final String DIFFERENT = """
            from content_import_document d
                left join document p on p.id = d.document_id
            where d.import_id = :id and (p.id is null or cast(p.body as text) <> cast(d.body as text))
            """;

    /** In the order in which publications apply them. */
    private static final String DIFFERENCES =
            "select d.position " + DIFFERENT + " order by array_position(:kinds, d.kind), d.based, d.document_id";

    private static final String TEXTS = """
            select d.position, d.file, cast(d.body as text)
            from content_import_document d
            where d.import_id = :id and d.position = any(:positions)
            """;

    /** What is published, and not in the files. */
    private static final String MISSING = """
            from document p
            where not exists (
                select 1 from content_import_document d where d.import_id = :id and d.document_id = p.id)
            """;

    private static final String SUMMARY = """
            select d.kind, count(*) filter (where p.id is null),
                count(*) filter (where p.id is not null and cast(p.body as text) <> cast(d.body as text)),
                count(*) filter (where cast(p.body as text) = cast(d.body as text))
            from content_import_document d left join document p on p.id = d.document_id
            where d.import_id = :id
            group by d.kind
            """;

    private static final String WRITE = """
            insert into change_set_document (
                change_set_id, document_id, kind, language, slug, title, body, base_version, changed_by, changed_at)
            select :set, d.document_id, d.kind, d.language, d.slug, d.title, d.body, coalesce(p.version, 0), :author, :at
            """ + DIFFERENT;

    private static final String REMOVE = """
            insert into change_set_document (
                change_set_id, document_id, kind, language, slug, title, body, base_version, changed_by, changed_at)
            select :set, p.id, p.kind, p.language, p.slug, p.title, null, p.version, :author, :at
            """ + MISSING;

    private final EntityManager entityManager;

    Staging(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A document that was read, and where. */
    record Read(long position, String file, Draft<?> draft) {}

    /** How many documents of a kind are what, compared with what is published. */
    record Count(Kind kind, long created, long changed, long unchanged) {}

    /** The same document in two files. */
    record Twice(String file, Kind kind, String slug, String first) {}

    void keep(UUID id, List<Read> read, List<Data> tables, List<String> skipped, long pieces) {
        if (!read.isEmpty()) {
            keep(id, read);
        }
        for (Data table : tables) {
            entityManager
                    .createNativeQuery("insert into content_import_file values (:id, :sha256, :file, :content)"
                            + " on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("sha256", DataFile.digest(table.content()))
                    .setParameter("file", table.file())
                    .setParameter("content", table.content())
                    .executeUpdate();
        }
        entityManager
                .createNativeQuery("insert into content_import_skipped select :id, unnest(cast(:files as text[]))"
                        + " on conflict do nothing")
                .setParameter("id", id)
                .setParameter("files", skipped.toArray(String[]::new))
                .executeUpdate();
        entityManager
                .createNativeQuery("update content_import set pieces = pieces + :pieces, read = read + :read,"
                        + " updated_at = now() where id = :id")
                .setParameter("id", id)
                .setParameter("pieces", pieces)
                .setParameter("read", read.size())
                .executeUpdate();
    }

    private void keep(UUID id, List<Read> read) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter("id", id)
                .setParameter("positions", read.stream().map(Read::position).toArray(Long[]::new))
                .setParameter("files", texts(read, Read::file))
                .setParameter(
                        "documents",
                        read.stream().map(each -> each.draft().id()).toArray(UUID[]::new))
                .setParameter("kinds", texts(read, each -> each.draft().kind().name()))
                .setParameter(
                        "languages", texts(read, each -> each.draft().document().language()))
                .setParameter(
                        "slugs", texts(read, each -> each.draft().document().slug()))
                .setParameter(
                        "titles", texts(read, each -> each.draft().content().heading()))
                .setParameter(
                        "based",
                        read.stream()
                                .map(each -> each.draft().content().base() != null)
                                .toArray(Boolean[]::new))
                .setParameter(
                        "bodies",
                        texts(read, each -> DocumentFormat.toJson(each.draft().document())))
                .executeUpdate();
    }

    /** Documents that are in the files twice, by id or by name. */
    List<Twice> twice(UUID id) {
        return query(TWICE, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Twice((String) row[0], Kind.valueOf((String) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }

    /** The places of what differs from what is published, in the order in which publications apply them. */
    long[] differences(UUID id) {
        return OneColumn.of(entityManager, DIFFERENCES, "position", Long.class)
                .setParameter("id", id)
                .setParameter(
                        "kinds", Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new))
                .getResultStream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** How many documents differ from what is published. */
    long different(UUID id) {
        return OneColumn.of(entityManager, "select count(*) " + DIFFERENT, "count", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** How many documents are published, and not in the files. */
    long countMissing(UUID id) {
        return OneColumn.of(entityManager, "select count(*) " + MISSING, "count", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** What is published, and not in the files. */
    List<Name> missing(UUID id) {
        return query("select p.kind, p.language, p.slug " + MISSING, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Name(Kind.valueOf((String) row[0]), (String) row[1], (String) row[2]))
                .toList();
    }

    List<Count> counts(UUID id) {
        return query(SUMMARY, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Count(Kind.valueOf((String) row[0]), (long) row[1], (long) row[2], (long) row[3]))
                .toList();
    }

    /** The texts of some documents, in the order of their places here. What is wrong with one leads back to its place. */
    List<Text> texts(UUID id, long... positions) {
        Map<Long, Text> texts = new HashMap<>();
        query(TEXTS, Object[].class)
                .setParameter("id", id)
                .setParameter("positions", Arrays.stream(positions).boxed().toArray(Long[]::new))
                .getResultList()
                .forEach(row ->
                        texts.put((Long) row[0], new Text(origin((String) row[1], (long) row[0]), (String) row[2])));
        return Arrays.stream(positions)
                .mapToObj(position -> Objects.requireNonNull(texts.get(position), "staged"))
                .toList();
    }

    private static String origin(String file, long position) {
        return file + "#" + position;
    }

    /** The tables that came along. */
    List<byte[]> files(UUID id) {
        return OneColumn.of(
                        entityManager,
                        "select content from content_import_file where import_id = :id order by sha256",
                        "content",
                        byte[].class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What was left out. */
    List<String> skipped(UUID id, int most) {
        return OneColumn.of(
                        entityManager,
                        "select file from content_import_skipped where import_id = :id order by file limit :most",
                        "file",
                        String.class)
                .setParameter("id", id)
                .setParameter("most", most)
                .getResultList();
    }

    /** Writes the differences into a change set. */
    void moveTo(UUID id, UUID changeSet, boolean mirror, String author, Instant at) {
        write(WRITE, id, changeSet, author, at);
        if (mirror) {
            write(REMOVE, id, changeSet, author, at);
        }
    }

    private void write(String statement, UUID id, UUID changeSet, String author, Instant at) {
        entityManager
                .createNativeQuery(statement)
                .setParameter("id", id)
                .setParameter("set", changeSet)
                .setParameter("author", author)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Keeps the tables that came along with the log, for the documents that name them. */
    void keepFiles(UUID id) {
        entityManager
                .createNativeQuery("insert into data_file (sha256, content)"
                        + " select f.sha256, f.content from content_import_file f where f.import_id = :id"
                        + " on conflict do nothing")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Lets go of what is not needed any more: the upload, and what was read from it. */
    void clear(UUID id) {
        for (String table : List.of("content_import_chunk", "content_import_document", "content_import_file")) {
            entityManager
                    .createNativeQuery("delete from " + table + " where import_id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }

    private <T> NativeQuery<T> query(String statement, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(statement, type);
    }

    private static String[] texts(List<Read> all, Function<Read, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
