package dev.rolebook.source;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Slug;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A citation as an author writes it.
 *
 * @param source the source's slug
 * @param about which parts of the document it stands behind, as paths of fields and keys: {@code rungs/director/years}, with a star for any one key
 * @param locator where in the source: a page, a table, a heading
 */
public record CitationDocument(
        @Schema(description = "The slug of the source.") @NotNull @Slug
        String source,

        @Schema(
                description = "What it stands behind, as paths of fields and keys: rungs/director/years; a star is"
                        + " any one key.")
        @NotEmpty @Size(max = 100) List<
                        @NotNull @CodePointLength(max = 300)
                        @Pattern(regexp = PATH, message = "must be a path of fields and keys such as rungs/*/years") String>
                about,

        @Schema(description = "Where in the source: a page, a table, a heading.") @CodePointLength(max = 500) @Nullable String locator) {

    private static final String STEP = "(\\*|[A-Za-z0-9]+([-_][A-Za-z0-9]+)*)";
    static final String PATH = STEP + "(/" + STEP + ")*";

    /** The sources that a document's top-level {@code citations} name. */
    public static List<Reference> references(List<CitationDocument> citations) {
        return references("", citations);
    }

    /**
     * The sources that the citations of a part name.
     *
     * @param part the JSON Pointer of the part: {@code /paths/2}
     */
    public static List<Reference> references(String part, List<CitationDocument> citations) {
        return IntStream.range(0, citations.size())
                .mapToObj(i -> new Reference(
                        part + "/citations/" + i + "/source",
                        "citations",
                        Kind.SOURCE,
                        citations.get(i).source()))
                .toList();
    }

    /** The same citation, of the whole document: its paths begin with the part's. */
    public CitationDocument under(String path) {
        return new CitationDocument(
                source, about.stream().map(each -> path + "/" + each).toList(), locator);
    }
}
