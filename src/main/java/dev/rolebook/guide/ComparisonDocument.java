package dev.rolebook.guide;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.rolebook.document.CommonMark;
import dev.rolebook.document.Key;
import dev.rolebook.document.Prose;
import dev.rolebook.document.Shorthand;
import dev.rolebook.document.Slug;
import dev.rolebook.source.CitationDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The parts of a guide's document that only a COMPARISON has: what is shown of its roles, and how to choose. */
public final class ComparisonDocument {

    private ComparisonDocument() {}

    /** For whom in a role the day in the life is written. */
    public record Day(
            @Schema(description = "The slug of one of the roles.") @NotNull @Slug
            String role,

            @Schema(description = "For whom in the role the day is told: Manager or specialist.")
            @NotBlank @CodePointLength(max = 200)
            String scope) {}

    /** The rows of the matrix. */
    public record Matrix(
            @Schema(description = "The rows, in order: a skill's slug, or a skill under another name.")
            @NotEmpty @Size(max = 100) List<@Valid @NotNull Row> skills) {}

    /** A row: a skill, perhaps under another name. */
    @Shorthand("skill")
    public record Row(
            @Schema(description = "The slug of the skill.") @NotNull @Slug
            String skill,

            @Schema(description = "What the row is called; as the skill, if it is left out.")
            @CodePointLength(min = 1, max = 200)
            @Nullable String label) {

        @JsonCreator
        public Row {}

        /** A row that is called as its skill, written as one word. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Row of(String skill) {
            return new Row(skill, null);
        }
    }

    /** Which bands of a salary report the guide shows; without a list, all of its roles. */
    public record Pay(
            @Schema(description = "The slug of the salary report.") @NotNull @Slug
            String report,

            @Schema(description = "Which of its bands, by key and in this order; all of the roles, if it is left out.")
            @Size(max = 50) @Nullable List<@NotNull @Key String> bands,

            @Schema(description = "What the figures say, in CommonMark without HTML. It types no figure again.")
            @CommonMark
            @CodePointLength(min = 1, max = 2_000)
            @Nullable String summary) {}

    /** One way to choose, and for whom. Several roles are a sequence. */
    public record Path(
            @Schema(description = "Its lasting name in this guide.") @NotNull @Key
            String key,

            @Schema(description = "How the choice is called.") @NotBlank @CodePointLength(max = 200)
            String title,

            @Schema(description = "The slugs of the roles that are chosen; several are a sequence.")
            @NotEmpty @Size(max = 4) List<@NotNull @Slug String> roles,

            @Schema(description = "For whom it is right, each as the end of: it is right if…") @NotEmpty @Size(max = 20) List<@NotBlank @CodePointLength(max = 300) String> criteria,

            @Schema(description = "What else is to be known, in CommonMark without HTML.")
            @CommonMark
            @CodePointLength(min = 1, max = 2_000)
            @Nullable String note,

            @Schema(description = "The slug of a guide that tells more.") @Slug @Nullable String guide,

            @Schema(description = "Which sources stand behind which parts of it.") @Size(max = 20) List<@Valid @NotNull CitationDocument> citations) {

        Stream<@Nullable String> words() {
            return Stream.concat(Stream.concat(Stream.of(title), criteria.stream()), Stream.of(Prose.plain(note)));
        }
    }
}
