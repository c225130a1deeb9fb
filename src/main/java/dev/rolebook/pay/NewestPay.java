package dev.rolebook.pay;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.publishing.Reading;
import dev.rolebook.role.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the newest salary report says of some roles.
 *
 * @param report null where there is no report
 * @param bands of the roles and of the rungs that are these roles, in the order of the report
 */
public record NewestPay(@Nullable SalaryReport report, List<PayBand> bands) {

    /**
     * Reads it, which depends on which report is the newest one.
     *
     * @param roles at least one, all in one language
     */
    public static NewestPay of(List<Role> roles, Reading reading) {
        return SalaryReport.newest(roles.get(0).language)
                .map(newest -> {
                    reading.lookedThrough(Kind.SALARY_REPORT, newest.changed());
                    return new NewestPay(newest.report(), PayBand.of(newest.report(), roles, null));
                })
                .orElseGet(() -> new NewestPay(null, List.of()));
    }

    /** As an answer about these roles shows it. */
    public PayView view(List<Role> columns, Links links) {
        return PayView.of(null, bands, columns, report == null ? null : report.ref(links), links);
    }
}
