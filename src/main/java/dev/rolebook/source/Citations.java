package dev.rolebook.source;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import java.util.ArrayList;
import java.util.List;

/** The citations of one document, written and removed together by the document's kind. */
public final class Citations {

    /** Where they are. */
    public static final PartTable TABLE = PartTable.of("citation", "document_id");

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
}
