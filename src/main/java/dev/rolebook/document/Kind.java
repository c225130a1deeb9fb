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
public enum Kind implements Term {
    ROLE_FAMILY("Role family", "/v1/role-families", "Roles of one line of work; jobs and guides are filtered by it."),
    SOURCE("Source", "/v1/sources", "One edition of a publication in which facts were read."),
    SKILL("Skill", "/v1/skills", "Something to know, to be able to do, or to use."),
    ROLE("Role", "/v1/roles", "A kind of position, with its duties and what it requires."),
    LADDER("Ladder", "/v1/ladders", "How people rise in a family of roles, and where they leave it for."),
    SALARY_REPORT("Salary report", "/v1/salary-reports", "What roles are paid, each figure with its source."),
    GUIDE("Guide", "/v1/guides", "A page to read that compares roles, or leads from one to another."),
    SHELF("Shelf", "/v1/resources", "A list of guides, reports and links on the resources hub.");

    private final String label;
    private final String collection;
    private final String description;

    Kind(String label, String collection, String description) {
        this.label = label;
        this.collection = collection;
        this.description = description;
    }

    /** The word in a document's {@code kind} line: {@code role-family}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its documents are together: {@code role-families}, the last word of {@link #collection}. */
    public String plural() {
        return collection.substring(collection.lastIndexOf('/') + 1);
    }

    /** For people: {@code Role family}. */
    @Override
    public String label() {
        return label;
    }

    /** In a sentence: {@code role family}. */
    public String words() {
        return label.toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return description;
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
