package dev.rolebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitationsTest {

    @Test
    void aPartsCitationIsOneOfTheWholeDocument() {
        CitationDocument citation = new CitationDocument("a-source", List.of("note", "criteria/*"), "p. 3");

        assertThat(citation.under("paths/first"))
                .isEqualTo(new CitationDocument(
                        "a-source", List.of("paths/first/note", "paths/first/criteria/*"), "p. 3"));
    }

    @Test
    void aCitationNamesItsSourceByItsPointer() {
        CitationDocument citation = new CitationDocument("a-source", List.of("note"), null);

        assertThat(CitationDocument.references("/paths/2", List.of(citation, citation)))
                .extracting(reference -> reference.pointer())
                .containsExactly("/paths/2/citations/0/source", "/paths/2/citations/1/source");
    }
}
