package dev.rolebook.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The kinds of document, in the canonical order in which a publication applies them: what is
 * referred to comes before what refers to it.
 */
@Schema(description = "The kind of a document: what it describes and where it is read.")
public enum Kind {
    ROLE_FAMILY("Role family", "/v1/role-families"),
    SOURCE("Source", "/v1/sources"),
    SKILL("Skill", "/v1/skills"),
    ROLE("Role", "/v1/roles"),
    LADDER("Ladder", "/v1/ladders"),
    SALARY_REPORT("Salary report", "/v1/salary-reports"),
    GUIDE("Guide", "/v1/guides"),
    SHELF("Shelf", "/v1/resources");

    private final String label;
    private final String collection;

    Kind(String label, String collection) {
        this.label = label;
        this.collection = collection;
    }

    /** The word in a document's {@code kind} line: {@code role-family}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people: {@code Role family}. */
    public String label() {
        return label;
    }

    /** The path of the collection in the delivery API. */
    public String collection() {
        return collection;
    }

    /** The path of one document of this kind. */
    public String href(String slug) {
        return collection + "/" + slug;
    }

    /** Accepts the word of a document and the name of the enumeration alike. */
    @JsonCreator
    public static Kind of(String text) {
        return byWord(text).orElseGet(() -> valueOf(text));
    }

    public static Optional<Kind> byWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
