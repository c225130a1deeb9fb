package dev.rolebook.report;

import dev.rolebook.document.Identity;
import dev.rolebook.document.Kind;
import dev.rolebook.observation.ObservationDocument;
import dev.rolebook.observation.Observations;
import dev.rolebook.publishing.Library;
import dev.rolebook.report.SalaryReportDocument.Observed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The observations that one report names, each source read once. */
final class ObservedPay {

    private final Library library;
    private final Map<String, Observations> sources = new HashMap<>();

    ObservedPay(Library library) {
        this.library = library;
    }

    Optional<ObservationDocument> find(Observed observed) {
        Observations observations = sources.computeIfAbsent(observed.source(), slug -> Observations.of(slug, library));
        return observed.key() != null
                ? observations.withKey(observed.key())
                : Optional.ofNullable(observed.code()).flatMap(observations::withCode);
    }

    /** The id of an observation that the check has found. */
    UUID id(Observed observed) {
        String key = find(observed)
                .orElseThrow(() -> new IllegalStateException("unchecked observation of " + observed.source()))
                .key();
        return Identity.ofPart(library.id(Kind.SOURCE, observed.source()), Observations.path(key));
    }
}
