package dev.rolebook.source;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The citations of one document, written and removed together by the document's kind. */
public final class Citations {

    private Citations() {}

    /** The citations of a document, as rows. */
    public static List<Citation> of(Draft<?> draft, List<CitationDocument> documents, Library library) {
        List<Citation> citations = new ArrayList<>();
        int position = 0;
        for (CitationDocument document : documents) {
            Citation citation = new Citation();
            // A citation is no public part and has no key: its place is its name.
            citation.id = draft.part("citations/" + position);
            citation.documentId = draft.id();
            citation.source =
                    Source.getEntityManager().getReference(Source.class, library.id(Kind.SOURCE, document.source()));
            citation.position = position++;
            citation.about = document.about();
            citation.locator = document.locator();
            citations.add(citation);
        }
        return citations;
    }

    /** Removes every citation of some documents. */
    public static void remove(Collection<UUID> documents) {
        Citation.delete("documentId in :documents", Map.of("documents", documents));
    }
}
