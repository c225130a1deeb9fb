package dev.rolebook.report;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.figure.Area;
import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.ladder.LadderDocument;
import dev.rolebook.observation.ObservationDocument;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.report.SalaryReportDocument.Band;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports by which a rung of a ladder is paid less than a lower one, as far as the two can be compared. */
@ApplicationScoped
class RungPay implements EditorialCheck<SalaryReportDocument> {

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.RUNG_PAYS_LESS);
    }

    @Override
    public Class<SalaryReportDocument> contentType() {
        return SalaryReportDocument.class;
    }

    @Override
    public Set<Kind> looksUp() {
        return Set.of(Kind.LADDER, Kind.SOURCE);
    }

    @Override
    public List<Finding> findings(List<Draft<SalaryReportDocument>> reports, Neighbours neighbours) {
        return reports.stream()
                .flatMap(report -> findings(report, neighbours).stream())
                .toList();
    }

    /** What amounts must share to be compared. */
    private record Scale(Measure measure, String currency, Unit unit, Area area) {}

    /** The middle of a band's pay. */
    private record Middle(int band, BigDecimal amount, Qualifier qualifier) {

        boolean isLessThan(BigDecimal other) {
            return qualifier == Qualifier.EXACT && amount.compareTo(other) < 0;
        }
    }

    private static List<Finding> findings(Draft<SalaryReportDocument> report, Neighbours neighbours) {
        Library library = neighbours.library(report);
        Map<Integer, Map<Scale, Middle>> middles = middles(report.content().bands(), library);
        List<Finding> findings = new ArrayList<>();
        for (Draft<LadderDocument> ladder : ladders(report, neighbours)) {
            Map<Scale, Lower> below = new HashMap<>();
            for (LadderDocument.Rung rung : ladder.content().rungs()) {
                Map<Scale, List<Middle>> paid = new LinkedHashMap<>();
                bands(report, rung, ladder, neighbours)
                        .forEach(band -> middles.getOrDefault(band, Map.of())
                                .forEach((sort, middle) -> paid.computeIfAbsent(sort, none -> new ArrayList<>())
                                        .add(middle)));
                paid.forEach((sort, all) -> {
                    finding(report, all, below.get(sort)).ifPresent(findings::add);
                    below.put(sort, Lower.of(rung, all));
                });
            }
        }
        return findings;
    }

    /** The least that a lower rung is paid, by any of its bands. */
    private record Lower(String title, BigDecimal least) {

        static Lower of(LadderDocument.Rung rung, List<Middle> middles) {
            BigDecimal least = middles.stream()
                    .map(Middle::amount)
                    .min(BigDecimal::compareTo)
                    .orElseThrow();
            return new Lower(rung.title(), least);
        }
    }

    /** Of several bands of one rung some may be of other people: none of them reaches the rung below. */
    private static Optional<Finding> finding(
            Draft<SalaryReportDocument> report, List<Middle> middles, @Nullable Lower below) {
        if (below == null || !middles.stream().allMatch(middle -> middle.isLessThan(below.least()))) {
            return Optional.empty();
        }
        Middle first = middles.get(0);
        return Optional.of(report.finding(
                Rule.RUNG_PAYS_LESS,
                "/bands/" + first.band(),
                "pays %s, less than the %s of the rung below, %s"
                        .formatted(first.amount().toPlainString(), below.least().toPlainString(), below.title())));
    }

    /** The middles of those bands that have one, by the place of the band. */
    private static Map<Integer, Map<Scale, Middle>> middles(List<Band> bands, Library library) {
        ObservedPay observed = new ObservedPay(library);
        Map<Integer, Map<Scale, Middle>> middles = new HashMap<>();
        for (int i = 0; i < bands.size(); i++) {
            int band = i;
            Optional.ofNullable(bands.get(i).observation())
                    .flatMap(observed::find)
                    .ifPresent(observation -> middle(observation)
                            .ifPresent(figure -> middles.put(
                                    band,
                                    Map.of(
                                            new Scale(
                                                    observation.measure(),
                                                    observation.currency(),
                                                    observation.unit(),
                                                    observation.area()),
                                            new Middle(
                                                    band,
                                                    Objects.requireNonNull(figure.amount()),
                                                    figure.qualifier())))));
        }
        return middles;
    }

    private static Optional<Figure> middle(ObservationDocument observation) {
        return Stream.of(Statistic.MEDIAN, Statistic.MID)
                .map(observation.statistics()::get)
                .filter(figure -> figure != null && figure.amount() != null)
                .findFirst();
    }

    /** Those that the report names, and those on which its roles stand. */
    private static List<Draft<LadderDocument>> ladders(Draft<SalaryReportDocument> report, Neighbours neighbours) {
        Map<UUID, Draft<LadderDocument>> ladders = new LinkedHashMap<>();
        List<UUID> roles = new ArrayList<>();
        for (Band band : report.content().bands()) {
            String ladder = band.ladder();
            if (ladder != null) {
                neighbours
                        .named(report, Kind.LADDER, ladder, LadderDocument.class)
                        .ifPresent(found -> ladders.put(found.id(), found));
            }
            if (band.role() != null) {
                neighbours.library(report).find(Kind.ROLE, band.role()).ifPresent(roles::add);
            }
        }
        neighbours.naming(roles, Kind.LADDER, LadderDocument.class).forEach(found -> ladders.put(found.id(), found));
        return List.copyOf(ladders.values());
    }

    /** The places of a rung's bands: those of the rung itself, and those of its role. */
    private static List<Integer> bands(
            Draft<SalaryReportDocument> report,
            LadderDocument.Rung rung,
            Draft<LadderDocument> ladder,
            Neighbours neighbours) {
        Library library = neighbours.library(report);
        Optional<UUID> role = Optional.ofNullable(rung.role())
                .flatMap(slug -> neighbours.library(ladder).find(Kind.ROLE, slug));
        List<Integer> bands = new ArrayList<>();
        List<Band> all = report.content().bands();
        for (int i = 0; i < all.size(); i++) {
            Band band = all.get(i);
            boolean ofRole = band.role() != null
                    && role.isPresent()
                    && library.find(Kind.ROLE, band.role()).equals(role);
            boolean ofRung = rung.key().equals(band.rungKey())
                    && library.find(Kind.LADDER, Objects.requireNonNull(band.ladder()))
                            .filter(ladder.id()::equals)
                            .isPresent();
            if (ofRole || ofRung) {
                bands.add(i);
            }
        }
        return bands;
    }
}
