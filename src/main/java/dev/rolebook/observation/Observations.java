package dev.rolebook.observation;

import dev.rolebook.document.Kind;
import dev.rolebook.figure.Area;
import dev.rolebook.figure.AreaScheme;
import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.observation.OewsTable.Row;
import dev.rolebook.publishing.Library;
import dev.rolebook.role.CodeScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every observation of one source: those that its document states, and those of its table. A table's
 * occupation is observed twice, by the year and by the hour: {@code 23-2011/year}, {@code 23-2011/hour}.
 */
public final class Observations {

    private static final Area UNITED_STATES = new Area(AreaScheme.ISO_3166, "US", "United States");

    private final Map<String, ObservationDocument> byKey = new LinkedHashMap<>();

    private Observations(List<ObservationDocument> all) {
        all.forEach(observation -> byKey.putIfAbsent(observation.key(), observation));
    }

    /** The observations of a source that a document names. */
    public static Observations of(String source, Library library) {
        return library.content(Kind.SOURCE, source, SourceDocument.class)
                .map(document -> of(document, library))
                .orElseGet(() -> new Observations(List.of()));
    }

    static Observations of(SourceDocument document, Library library) {
        List<ObservationDocument> all = new ArrayList<>(document.observations());
        DataDocument data = document.data();
        if (data != null) {
            library.file(data.sha256()).ifPresent(csv -> all.addAll(ofTable(data, table(data, csv))));
        }
        return new Observations(all);
    }

    static OewsTable table(DataDocument data, byte[] csv) {
        return OewsTable.read(csv, data.topCodes());
    }

    /** In written order, a table's after all others. */
    List<ObservationDocument> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<ObservationDocument> withKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The observation of an occupation code; where the source has several, that of a year's pay. */
    public Optional<ObservationDocument> withCode(String code) {
        List<ObservationDocument> found = byKey.values().stream()
                .filter(observation ->
                        observation.code() != null && observation.code().code().equals(code))
                .toList();
        return found.stream()
                .filter(observation -> observation.unit() == Unit.YEAR)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The path of an observation's key below its source, from which its id is made. */
    public static String path(String key) {
        return "observations/" + key;
    }

    private static List<ObservationDocument> ofTable(DataDocument data, OewsTable table) {
        List<ObservationDocument> all = new ArrayList<>();
        for (Row row : table.rows()) {
            row.wages().forEach((unit, figures) -> all.add(ofRow(data, row, unit, figures)));
        }
        return all;
    }

    private static ObservationDocument ofRow(DataDocument data, Row row, Unit unit, Map<Statistic, Figure> figures) {
        return new ObservationDocument(
                row.code() + "/" + unit.name().toLowerCase(Locale.ROOT),
                row.title(),
                new ObservationDocument.Code(CodeScheme.SOC_2018, row.code()),
                null,
                Measure.WAGE,
                data.edition(),
                "USD",
                unit,
                UNITED_STATES,
                figures,
                null,
                row.employment(),
                row.meanError());
    }
}
