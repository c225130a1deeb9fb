package dev.rolebook.imports;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.imports.Staging.Difference;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The documents of an import as a list of which few are in memory: those around the one that was asked
 * for. Publishing goes through them in their order, several times.
 */
final class StagedDocuments extends AbstractList<Document> {

    private static final int WINDOW = 200;

    /** Windows that are kept: all of ten thousand documents; of a whole library, those that are gone through. */
    private static final int KEPT = 50;

    private final UUID id;
    private final List<Difference> differences;
    private final Staging staging;
    private final DocumentReader reader;
    private final Map<Integer, List<Document>> windows = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Document>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param differences in canonical order
     */
    StagedDocuments(UUID id, List<Difference> differences, Staging staging, DocumentReader reader) {
        this.id = id;
        this.differences = differences;
        this.staging = staging;
        this.reader = reader;
    }

    @Override
    public Document get(int index) {
        Objects.checkIndex(index, differences.size());
        int number = index / WINDOW;
        List<Document> window = windows.get(number);
        if (window == null) {
            window = window(number);
            windows.put(number, window);
        }
        return window.get(index % WINDOW);
    }

    @Override
    public int size() {
        return differences.size();
    }

    private List<Document> window(int number) {
        List<Difference> some =
                differences.subList(number * WINDOW, Math.min(differences.size(), (number + 1) * WINDOW));
        Map<Long, String> bodies = new HashMap<>(
                staging.bodies(id, some.stream().map(Difference::position).toList()));
        return some.stream()
                .map(each ->
                        reader.published(origin(each), Objects.requireNonNull(bodies.get(each.position()), "staged")))
                .toList();
    }

    /** By this, what is found wrong with a document later leads back to its text. */
    static String origin(Difference difference) {
        return difference.file() + "#" + difference.position();
    }
}
