package dev.rolebook.report;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.observation.SourceDocument;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.report.SalaryReportDocument.Band;
import dev.rolebook.report.SalaryReportDocument.Observed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bands whose present figures no reader can look up any more. */
@ApplicationScoped
class LivePay implements EditorialCheck<SalaryReportDocument> {

    private final Clock clock;

    LivePay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.PAY_WITHOUT_LIVE_SOURCE);
    }

    @Override
    public Class<SalaryReportDocument> contentType() {
        return SalaryReportDocument.class;
    }

    @Override
    public Set<Kind> looksUp() {
        return Set.of(Kind.SOURCE);
    }

    @Override
    public List<Finding> findings(List<Draft<SalaryReportDocument>> reports, Neighbours neighbours) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<Finding> findings = new ArrayList<>();
        for (Draft<SalaryReportDocument> report : reports) {
            List<Band> bands = report.content().bands();
            for (int i = 0; i < bands.size(); i++) {
                String pointer = "/bands/" + i;
                Observed observation = bands.get(i).observation();
                if (observation != null) {
                    look(report, pointer + "/observation", observation, neighbours, today)
                            .ifPresent(findings::add);
                }
                List<Observed> inputs = bands.get(i).inputs();
                for (int j = 0; j < inputs.size(); j++) {
                    look(report, pointer + "/inputs/" + j, inputs.get(j), neighbours, today)
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> look(
            Draft<SalaryReportDocument> report,
            String pointer,
            Observed observed,
            Neighbours neighbours,
            LocalDate today) {
        return neighbours
                .named(report, Kind.SOURCE, observed.source(), SourceDocument.class)
                .flatMap(source -> fault(source.content(), today))
                .map(fault -> report.finding(
                        Rule.PAY_WITHOUT_LIVE_SOURCE,
                        pointer + "/source",
                        "names " + observed.source() + ", which " + fault));
    }

    private static Optional<String> fault(SourceDocument source, LocalDate today) {
        if (source.isPastReview(today)) {
            return Optional.of("was to be looked at again by " + source.reviewBy());
        }
        return source.url() == null ? Optional.of("has no URL where a reader could see it") : Optional.empty();
    }
}
