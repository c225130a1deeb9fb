package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Very many documents as a list of which few are in memory: those around the one that was asked for. Publishing goes
 * through them in their order, several times.
 */
public final class StoredDocuments extends AbstractList<Document> {

    private static final int PAGE = 200;

    /** Letters of the documents that are kept: all of ten thousand; of a whole library, what is gone through. */
    private static final long KEPT = 12_000_000;

    private final int size;
    private final Store store;
    private final DocumentReader reader;
    private final Map<Integer, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    /** Where they are. */
    @FunctionalInterface
    public interface Store {

        /** Some of them, in their order: those from one place to another, that one not included. */
        List<Text> texts(int from, int to);
    }

    /** The canonical JSON of a document, and what it is called in findings. */
    public record Text(String origin, String json) {}

    private record Page(List<Document> documents, long letters) {}

    public StoredDocuments(int size, Store store, DocumentReader reader) {
        this.size = size;
        this.store = store;
        this.reader = reader;
    }

    @Override
    public Document get(int index) {
        Objects.checkIndex(index, size);
        int number = index / PAGE;
        Page page = pages.get(number);
        if (page == null) {
            page = read(number);
            keep(number, page);
        }
        return page.documents().get(index % PAGE);
    }

    @Override
    public int size() {
        return size;
    }

    private Page read(int number) {
        List<Text> texts = store.texts(number * PAGE, Math.min(size, (number + 1) * PAGE));
        return new Page(
                texts.stream()
                        .map(text -> reader.published(text.origin(), text.json()))
                        .toList(),
                texts.stream().mapToLong(text -> text.json().length()).sum());
    }

    private void keep(int number, Page page) {
        kept += page.letters();
        // The one that was used longest ago comes first.
        var eldest = pages.values().iterator();
        while (kept > KEPT && eldest.hasNext()) {
            kept -= eldest.next().letters();
            eldest.remove();
        }
        pages.put(number, page);
    }
}
