package dev.rolebook.report;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Identity;
import dev.rolebook.document.Kind;
import dev.rolebook.ladder.Rung;
import dev.rolebook.observation.PayObservation;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.PayBandObservation;
import dev.rolebook.pay.PayBandObservation.Part;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import dev.rolebook.report.SalaryReportDocument.Band;
import dev.rolebook.report.SalaryReportDocument.Observed;
import dev.rolebook.role.Role;
import dev.rolebook.source.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How a salary report's document becomes rows. */
@ApplicationScoped
public class SalaryReportKind implements ContentKind<SalaryReportDocument, SalaryReport> {

    private final EntityManager entityManager;

    public SalaryReportKind(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Kind kind() {
        return Kind.SALARY_REPORT;
    }

    @Override
    public Class<SalaryReportDocument> contentType() {
        return SalaryReportDocument.class;
    }

    @Override
    public Class<SalaryReport> entityType() {
        return SalaryReport.class;
    }

    @Override
    public SalaryReport newRow() {
        return new SalaryReport();
    }

    @Override
    public Set<Class<?>> partTypes() {
        return Set.of(PayBand.class, PayBandObservation.class);
    }

    @Override
    public List<Finding> check(Draft<SalaryReportDocument> draft, Library library) {
        return SalaryReportChecks.of(draft, library);
    }

    @Override
    public void write(Draft<SalaryReportDocument> draft, SalaryReport report, Library library) {
        SalaryReportDocument document = draft.content();
        report.title = document.title();
        report.summary = document.summary();
    }

    @Override
    public List<Object> parts(Draft<SalaryReportDocument> draft, Library library) {
        SalaryReportDocument document = draft.content();
        SalaryReport report = entityManager.getReference(SalaryReport.class, draft.id());
        List<Object> parts = new ArrayList<>(Citations.of(draft, document.citations(), library));
        ObservedPay observed = new ObservedPay(library);
        int position = 0;
        for (Band band : document.bands()) {
            parts.add(band(band, position++, report, draft, observed, library));
            parts.addAll(observations(draft, band, Part.INPUT, band.inputs(), observed));
            parts.addAll(observations(draft, band, Part.EARLIER, band.earlier(), observed));
        }
        return parts;
    }

    private PayBand band(
            Band document, int position, SalaryReport report, Draft<?> draft, ObservedPay observed, Library library) {
        PayBand band = new PayBand();
        band.id = id(draft, document);
        band.report = report;
        band.key = document.key();
        band.position = position;
        band.kind = document.kind();
        if (document.role() != null) {
            band.role = entityManager.getReference(Role.class, library.id(Kind.ROLE, document.role()));
        }
        String ladder = document.ladder();
        String rung = document.rungKey();
        if (ladder != null && rung != null) {
            band.rung = entityManager.getReference(
                    Rung.class, Identity.ofPart(library.id(Kind.LADDER, ladder), Rung.path(rung)));
        }
        if (document.observation() != null) {
            band.observation = reference(observed.id(document.observation()));
        }
        band.rule = document.rule();
        band.caveat = document.caveat();
        band.match = document.match();
        return band;
    }

    private static UUID id(Draft<?> draft, Band document) {
        return draft.part("bands/" + document.key());
    }

    private List<PayBandObservation> observations(
            Draft<?> draft, Band band, Part part, List<Observed> all, ObservedPay observed) {
        List<PayBandObservation> observations = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PayBandObservation further = new PayBandObservation();
            further.band = entityManager.getReference(PayBand.class, id(draft, band));
            further.part = part;
            further.position = i;
            further.observation = reference(observed.id(all.get(i)));
            observations.add(further);
        }
        return observations;
    }

    private PayObservation reference(UUID id) {
        return entityManager.getReference(PayObservation.class, id);
    }

    @Override
    public List<PartTable> partTables() {
        return List.of(
                Citations.TABLE,
                new PartTable(
                        "pay_band_observation",
                        "band_id in (select b.id from pay_band b where b.report_id = any(:ids))"),
                PartTable.of("pay_band", "report_id"));
    }
}
