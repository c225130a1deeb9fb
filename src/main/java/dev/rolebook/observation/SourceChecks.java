package dev.rolebook.observation;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.figure.Statistic;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a source's figures although each field is right. */
final class SourceChecks {

    /** A higher percentile is never a lower amount. */
    private static final List<List<Statistic>> ASCENDING = List.of(
            List.of(Statistic.P10, Statistic.P25, Statistic.MEDIAN, Statistic.P75, Statistic.P90),
            List.of(Statistic.LOW, Statistic.MID, Statistic.HIGH));

    private final Draft<SourceDocument> draft;
    private final List<Finding> findings = new ArrayList<>();

    private SourceChecks(Draft<SourceDocument> draft) {
        this.draft = draft;
    }

    static List<Finding> of(Draft<SourceDocument> draft, Library library) {
        SourceChecks checks = new SourceChecks(draft);
        Set<String> keys = new HashSet<>();
        List<ObservationDocument> observations = draft.content().observations();
        for (int i = 0; i < observations.size(); i++) {
            checks.check("/observations/" + i, observations.get(i), keys);
        }
        DataDocument data = draft.content().data();
        if (data != null) {
            checks.checkTable(data, library.file(data.sha256()).orElse(null), keys);
        }
        return checks.findings;
    }

    private void check(String pointer, ObservationDocument observation, Set<String> keys) {
        if (!keys.add(observation.key())) {
            find(Rule.DUPLICATE_KEY, pointer + "/key", "is the key of another observation too");
        }
        observation.statistics().forEach((statistic, figure) -> {
            if (!figure.holds()) {
                find(
                        Rule.CONTRADICTORY_FIELDS,
                        pointer + "/statistics/" + statistic,
                        "must have an amount with EXACT and AT_OR_ABOVE, and none with NOT_AVAILABLE");
            }
        });
        ASCENDING.forEach(statistics -> checkOrder(pointer, observation, statistics));
    }

    private void checkOrder(String pointer, ObservationDocument observation, List<Statistic> ascending) {
        Statistic before = null;
        BigDecimal least = null;
        for (Statistic statistic : ascending) {
            BigDecimal amount = amount(observation, statistic);
            if (amount == null) {
                continue;
            }
            if (least != null && amount.compareTo(least) < 0) {
                find(Rule.NOT_ASCENDING, pointer + "/statistics/" + statistic, "is less than " + before);
            }
            before = statistic;
            least = amount;
        }
    }

    private static @Nullable BigDecimal amount(ObservationDocument observation, Statistic statistic) {
        return observation.statistics().containsKey(statistic)
                ? observation.statistics().get(statistic).amount()
                : null;
    }

    private void checkTable(DataDocument data, byte @Nullable [] csv, Set<String> keys) {
        if (csv == null) {
            find(
                    Rule.INVALID_TABLE,
                    "/data/sha256",
                    "is the digest of no file at hand; is it that of " + data.file() + "?");
            return;
        }
        OewsTable table = Observations.table(data, csv);
        table.faults()
                .forEach(fault ->
                        findings.add(new Finding(Rule.INVALID_TABLE, data.file(), "", fault.line(), fault.message())));
        if (table.faults().isEmpty() && table.lines() != data.rows()) {
            find(
                    Rule.INVALID_TABLE,
                    "/data/rows",
                    "is " + data.rows() + ", but " + data.file() + " has " + table.lines());
        }
        for (OewsTable.Row row : table.rows()) {
            for (String key : List.of(row.code() + "/year", row.code() + "/hour")) {
                if (keys.contains(key)) {
                    find(
                            Rule.DUPLICATE_KEY,
                            "/observations",
                            "has an observation " + key + ", and so has " + data.file());
                }
            }
        }
    }

    private void find(Rule rule, String pointer, String message) {
        findings.add(draft.finding(rule, pointer, message));
    }
}
