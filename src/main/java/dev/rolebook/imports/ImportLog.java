package dev.rolebook.imports;

import dev.rolebook.database.OneColumn;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.document.Severity;
import dev.rolebook.files.FileFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * How far imports are. A replica that works on one holds a lease, which ends by the database's clock: the
 * clocks of machines may differ. Whoever has lost it writes nothing more.
 */
@ApplicationScoped
class ImportLog {

    private static final String BEGIN = """
            insert into content_import (
                id, state, format, mode, publish, dry_run, title, note, author, author_key, author_address)
            values (:id, 'RECEIVING', :format, :mode, :publish, :dryRun, :title, :note, :author,
                cast(:key as text), cast(:address as text))
            """;

    private static final String RENEW = """
            update content_import
            set leased_until = now() + make_interval(secs => :seconds), updated_at = now()
            where id = :id and worker = :worker and state in ('READING', 'CHECKING', 'APPLYING')
            """;

    private static final String GO_ON = """
            update content_import
            set state = :state, updated_at = now(),
                worker = case when :ended then null else worker end,
                leased_until = case when :ended then null else leased_until end,
                finished_at = case when :ended then now() end,
                failure = cast(:failure as text)
            where id = :id and worker = :worker
            """;

    private static final String FIND = """
            insert into content_import_finding (import_id, position, rule, severity, file, pointer, line, message)
            select :id, i.findings + n.place, n.rule, n.severity, n.file, n.pointer, nullif(n.line, 0), n.message
            from content_import i,
                unnest(cast(:rules as text[]), cast(:severities as text[]), cast(:files as text[]),
                    cast(:pointers as text[]), cast(:lines as integer[]), cast(:messages as text[])) with ordinality as
                n (rule, severity, file, pointer, line, message, place)
            where i.id = :id
            """;

    private static final String FINDINGS = """
            select f.rule, f.severity, f.file, f.pointer, f.line, f.message
            from content_import_finding f
            where f.import_id = :id
            order by f.position
            limit :most
            """;

    private final EntityManager entityManager;

    ImportLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void begin(UUID id, FileFormat format, ImportOrder order) {
        change(BEGIN)
                .setParameter("id", id)
                .setParameter("format", format.name())
                .setParameter("mode", order.mode().name())
                .setParameter("publish", order.publish())
                .setParameter("dryRun", order.dryRun())
                .setParameter("title", order.title())
                .setParameter("note", order.note())
                .setParameter("author", order.author().name())
                .setParameter("key", order.author().key(), String.class)
                .setParameter("address", order.author().address(), String.class)
                .executeUpdate();
    }

    /** The upload is whole, and waits for whoever has time. */
    void received(UUID id) {
        entityManager
                .createNativeQuery("update content_import set state = 'READING', updated_at = now() where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** It came to nothing before it was an import. */
    void forget(UUID id) {
        entityManager
                .createNativeQuery("delete from content_import where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Forgets what ended long ago, and uploads that broke off. */
    void forgetOlderThan(Duration age) {
        entityManager
                .createNativeQuery("delete from content_import where updated_at < now() - make_interval(secs => :age)"
                        + " and state not in ('READING', 'CHECKING', 'APPLYING') and id <> :example")
                .setParameter("example", UUID.fromString(ImportResource.EXAMPLE_ID))
                .setParameter("age", (double) age.toSeconds())
                .executeUpdate();
    }

    /** Whether the lease still is this worker's; it lasts anew from now. */
    boolean renew(UUID id, UUID worker, Duration lease) {
        return entityManager
                        .createNativeQuery(RENEW)
                        .setParameter("id", id)
                        .setParameter("worker", worker)
                        .setParameter("seconds", seconds(lease))
                        .executeUpdate()
                > 0;
    }

    /** Goes on to a state, or to the end. */
    void goOn(UUID id, UUID worker, ImportState state, @Nullable String failure) {
        int mine = change(GO_ON)
                .setParameter("id", id)
                .setParameter("worker", worker)
                .setParameter("state", state.name())
                .setParameter("ended", state.isEnd())
                .setParameter("failure", failure, String.class)
                .executeUpdate();
        if (mine == 0) {
            throw new LeaseLost();
        }
    }

    void checked(UUID id, long documents, String summary) {
        entityManager
                .createNativeQuery("update content_import set checked = :documents, summary = cast(:summary as json),"
                        + " updated_at = now() where id = :id")
                .setParameter("id", id)
                .setParameter("documents", documents)
                .setParameter("summary", summary)
                .executeUpdate();
    }

    void applied(UUID id, long documents, @Nullable UUID changeSet, @Nullable Long publication) {
        change("update content_import set applied = :documents, change_set_id = :changeSet,"
                        + " publication = :publication, updated_at = now() where id = :id")
                .setParameter("id", id)
                .setParameter("documents", documents)
                .setParameter("changeSet", changeSet, UUID.class)
                .setParameter("publication", publication, Long.class)
                .executeUpdate();
    }

    void find(UUID id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery(FIND)
                .setParameter("id", id)
                .setParameter("rules", texts(findings, finding -> finding.rule().id()))
                .setParameter(
                        "severities",
                        texts(findings, finding -> finding.severity().name()))
                .setParameter("files", texts(findings, Finding::file))
                .setParameter("pointers", texts(findings, Finding::pointer))
                .setParameter(
                        "lines",
                        findings.stream()
                                .map(finding -> finding.line() == null ? 0 : finding.line())
                                .toArray(Integer[]::new))
                .setParameter("messages", texts(findings, Finding::message))
                .executeUpdate();
        entityManager
                .createNativeQuery("update content_import set findings = findings + :more where id = :id")
                .setParameter("id", id)
                .setParameter("more", findings.size())
                .executeUpdate();
    }

    /** The first findings, in the order in which they were made. */
    List<Finding> findings(UUID id, int most) {
        List<Finding> findings = new ArrayList<>();
        query(FINDINGS, Object[].class)
                .setParameter("id", id)
                .setParameter("most", most)
                .getResultList()
                .forEach(row -> findings.add(new Finding(
                        Rule.ofId((String) row[0]).orElse(Rule.MALFORMED_DOCUMENT),
                        Severity.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (String) row[5])));
        return findings;
    }

    /** Whether any of the findings stands in the way. */
    boolean isRefused(UUID id) {
        return OneColumn.of(
                        entityManager,
                        "select exists (select 1 from content_import_finding where import_id = :id"
                                + " and severity = 'ERROR')",
                        "exists",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private MutationQuery change(String statement) {
        return entityManager.unwrap(Session.class).createNativeMutationQuery(statement);
    }

    private <T> NativeQuery<T> query(String statement, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(statement, type);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> text) {
        return findings.stream().map(text).toArray(String[]::new);
    }
}
