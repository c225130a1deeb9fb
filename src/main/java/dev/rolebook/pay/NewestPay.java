package dev.rolebook.pay;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Reading;
import dev.rolebook.role.Role;
import dev.rolebook.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the newest salary report says of some roles: of the reports of their language the one that was
 * published last.
 *
 * @param report null where there is no report
 * @param bands of the roles and of the rungs that are these roles, in the order of the report
 */
public record NewestPay(@Nullable SalaryReport report, List<PayBand> bands) {

    /**
     * Reads it with one statement.
     *
     * @param roles at least one, all in one language
     * @param reading depends on which report is the newest one
     */
    public static NewestPay of(List<Role> roles, Reading reading) {
        List<Row> rows = PayBand.getEntityManager()
                .createNamedQuery("PayBand.ofNewestReport", Row.class)
                .setParameter("language", roles.get(0).language)
                .setParameter("roles", roles.stream().map(role -> role.id).toArray(UUID[]::new))
                .getResultList();
        if (rows.isEmpty()) {
            return new NewestPay(null, List.of());
        }
        reading.lookedThrough(Kind.SALARY_REPORT, rows.get(0).changed);
        return new NewestPay(
                rows.get(0).report,
                rows.stream().map(Row::band).filter(Objects::nonNull).distinct().toList());
    }

    /**
     * The report and one of its bands, if it has any.
     *
     * @param changed the last publication that changed or removed any report: which one is the newest
     *     may be its doing
     */
    record Row(
            SalaryReport report,
            Publication changed,
            @Nullable PayBand band) {}

    /** What the figures were read in. */
    public Stream<Source> sources() {
        return bands.stream().flatMap(PayBand::sources);
    }

    /** As an answer about these roles shows it. */
    public PayView view(List<Role> columns, Links links) {
        return PayView.of(null, bands, columns, report == null ? null : report.ref(links));
    }
}
