package dev.rolebook.pay;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.publishing.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A choice of pay bands, published together. */
@Entity
@Table(name = "salary_report")
public class SalaryReport extends Published {

    public String title;
    public @Nullable String summary;

    public Ref ref(Links links) {
        return links.ref(Kind.SALARY_REPORT, slug, title);
    }

    public static Optional<SalaryReport> bySlug(String slug) {
        return Published.bySlug(SalaryReport.class, slug);
    }
}
