package dev.rolebook.pay;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A choice of pay bands, published together. */
@Entity
@Table(name = "salary_report")
@NamedQuery(name = "SalaryReport.newest", query = """
        select n, p from SalaryReport n, Publication p
        where n.language = :language
        and p.number = (
            select max(v.publication) from Revision v
            where v.kind = SALARY_REPORT and v.language = :language)
        order by n.publishedAt desc, n.slug desc
        """)
public class SalaryReport extends Published {

    public String title;
    public @Nullable String summary;

    public Ref ref(Links links) {
        return links.ref(Kind.SALARY_REPORT, slug, title);
    }

    public static Optional<SalaryReport> bySlug(String slug) {
        return Published.bySlug(SalaryReport.class, slug);
    }

    /** The report of a language that was published last, and when reports last changed. */
    public static Optional<Newest> newest(String language) {
        return getEntityManager()
                .createNamedQuery("SalaryReport.newest", Newest.class)
                .setParameter("language", language)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The newest report.
     *
     * @param changed the last publication that changed or removed any report: which one is the newest
     *     may be its doing
     */
    public record Newest(SalaryReport report, Publication changed) {}
}
