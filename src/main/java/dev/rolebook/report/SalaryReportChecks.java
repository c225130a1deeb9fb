package dev.rolebook.report;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.figure.Area;
import dev.rolebook.figure.Unit;
import dev.rolebook.ladder.LadderDocument;
import dev.rolebook.observation.ObservationDocument;
import dev.rolebook.pay.BandKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.report.SalaryReportDocument.Band;
import dev.rolebook.report.SalaryReportDocument.Observed;
import dev.rolebook.web.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with a report's bands although each field is right. */
final class SalaryReportChecks {

    private final Draft<SalaryReportDocument> draft;
    private final Library library;
    private final ObservedPay observed;
    private final List<Finding> findings = new ArrayList<>();

    private SalaryReportChecks(Draft<SalaryReportDocument> draft, Library library) {
        this.draft = draft;
        this.library = library;
        this.observed = new ObservedPay(library);
    }

    static List<Finding> of(Draft<SalaryReportDocument> draft, Library library) {
        SalaryReportChecks checks = new SalaryReportChecks(draft, library);
        Set<String> keys = new HashSet<>();
        List<Band> bands = draft.content().bands();
        for (int i = 0; i < bands.size(); i++) {
            String pointer = "/bands/" + i;
            if (!keys.add(bands.get(i).key())) {
                checks.find(Rule.DUPLICATE_KEY, pointer + "/key", "is the key of another band too");
            }
            checks.checkWhose(pointer, bands.get(i));
            checks.checkFigures(pointer, bands.get(i));
            checks.checkEarlier(pointer, bands.get(i));
        }
        return checks.findings;
    }

    private void checkWhose(String pointer, Band band) {
        if ((band.role() == null) == (band.rung() == null)) {
            find(Rule.CONTRADICTORY_FIELDS, pointer, "must name either a role or a rung");
        }
        String ladder = band.ladder();
        String rung = band.rungKey();
        if (ladder == null || rung == null) {
            return;
        }
        List<String> rungs = library.content(Kind.LADDER, ladder, LadderDocument.class)
                .map(document ->
                        document.rungs().stream().map(each -> each.key()).toList())
                .orElse(List.of());
        if (!rungs.contains(rung)) {
            find(
                    Rule.UNRESOLVED_PART,
                    pointer + "/rung",
                    "names the rung " + rung + ", which the ladder does not have" + meant(rung, rungs));
        }
    }

    private void checkFigures(String pointer, Band band) {
        only(band.kind() == BandKind.SOURCED, band.observation() != null, pointer + "/observation", "a sourced band");
        only(band.kind() == BandKind.DERIVED, band.rule() != null, pointer + "/rule", "a derived band");
        if (band.kind() != BandKind.DERIVED && !band.inputs().isEmpty()) {
            find(Rule.CONTRADICTORY_FIELDS, pointer + "/inputs", "belongs to a derived band");
        }
        if (band.kind() == BandKind.NOT_AVAILABLE && band.match() != null) {
            find(Rule.CONTRADICTORY_FIELDS, pointer + "/match", "belongs to a band with figures");
        }
        Observed observation = band.observation();
        if (observation != null) {
            resolve(pointer + "/observation", observation);
        }
        List<ObservationDocument> inputs = resolve(pointer + "/inputs", band.inputs());
        if (band.kind() == BandKind.DERIVED) {
            checkDerived(pointer, band, inputs);
        }
    }

    private void only(boolean wanted, boolean given, String pointer, String where) {
        if (wanted && !given) {
            find(Rule.REQUIRED, pointer, "must be given for " + where);
        } else if (given && !wanted) {
            find(Rule.CONTRADICTORY_FIELDS, pointer, "belongs to " + where);
        }
    }

    private void checkDerived(String pointer, Band band, List<ObservationDocument> inputs) {
        if (band.caveat() == null) {
            find(Rule.REQUIRED, pointer + "/caveat", "must be given for a derived band");
        }
        if (new HashSet<>(band.inputs()).size() < 2) {
            find(Rule.INVALID_LENGTH, pointer + "/inputs", "must be two different observations or more");
        }
        if (inputs.stream().map(Money::of).distinct().count() > 1) {
            find(
                    Rule.CONTRADICTORY_FIELDS,
                    pointer + "/inputs",
                    "must be of one currency, one unit of time and one area");
        }
    }

    private void checkEarlier(String pointer, Band band) {
        if (band.kind() != BandKind.SOURCED && !band.earlier().isEmpty()) {
            find(Rule.CONTRADICTORY_FIELDS, pointer + "/earlier", "belongs to a sourced band");
        }
        resolve(pointer + "/earlier", band.earlier());
    }

    private List<ObservationDocument> resolve(String pointer, List<Observed> all) {
        List<ObservationDocument> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            resolve(pointer + "/" + i, all.get(i)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<ObservationDocument> resolve(String pointer, Observed named) {
        if ((named.key() == null) == (named.code() == null)) {
            find(Rule.CONTRADICTORY_FIELDS, pointer, "must name its observation either by key or by code");
            return Optional.empty();
        }
        Optional<ObservationDocument> found = observed.find(named);
        if (found.isEmpty()) {
            String field = named.key() == null ? "code" : "key";
            String name = named.key() == null ? named.code() : named.key();
            find(
                    Rule.UNRESOLVED_PART,
                    pointer + "/" + field,
                    "names " + name + ", of which " + named.source() + " has no observation");
        }
        return found;
    }

    private static String meant(String name, List<String> candidates) {
        return Nearest.to(name, candidates)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    private void find(Rule rule, String pointer, String message) {
        findings.add(draft.finding(rule, pointer, message));
    }

    /** What amounts must share before anything can be computed from them. */
    private record Money(String currency, Unit unit, Area area) {

        static Money of(ObservationDocument observation) {
            return new Money(observation.currency(), observation.unit(), observation.area());
        }
    }
}
