package dev.rolebook.guide;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.rolebook.document.CommonMark;
import dev.rolebook.document.Content;
import dev.rolebook.document.Key;
import dev.rolebook.document.Prose;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import dev.rolebook.document.Slug;
import dev.rolebook.document.WebUrl;
import dev.rolebook.source.CitationDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body of a guide's document. Which fields a guide has depends on its type; {@link GuideKind}
 * checks that.
 *
 * @param roles of a COMPARISON: the columns, in this order, everywhere
 * @param dayInTheLife of a COMPARISON: what differs from showing all duties of each role
 * @param skillMatrix of a COMPARISON: the rows; every cell comes from the roles' requirements
 * @param from of a PATHWAY: the roles where it begins
 * @param to of a PATHWAY: the roles to which it leads
 * @param steps of a PATHWAY
 */
public record GuideDocument(
        @NotNull GuideType type,
        @NotBlank @CodePointLength(max = 200) String title,
        @NotBlank @CodePointLength(max = 2_000) String shortAnswer,
        @Size(max = 4) List<@NotNull @Slug String> roles,
        @Size(max = 4) List<@Valid @NotNull Day> dayInTheLife,
        @Valid @Nullable Matrix skillMatrix,
        @Size(max = 8) List<@NotNull @Slug String> ladders,
        @Valid @Nullable Pay pay,
        @Size(max = 10) List<@Valid @NotNull Path> paths,
        @Size(max = 10) List<@NotNull @Slug String> from,
        @Size(max = 10) List<@NotNull @Slug String> to,
        @Size(max = 50) List<@Valid @NotNull Step> steps,
        @Size(max = 50) List<@Valid @NotNull Question> faq,
        @Size(max = 20) List<@NotNull @Slug String> related,
        @Size(max = 20) List<@Valid @NotNull Link> links,
        @Valid @Nullable Call callToAction,
        @Size(max = 10) List<@Valid @NotNull Author> authors,
        @Valid @Nullable Image image,
        @Size(max = 30) List<@NotNull @Slug String> tags,
        @Valid @Nullable Seo seo,
        @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /** For whom in a role the day in the life is written. */
    public record Day(
            @NotNull @Slug String role,
            @NotBlank @CodePointLength(max = 200) String scope) {}

    /** The rows of the matrix. */
    public record Matrix(@NotEmpty @Size(max = 100) List<@Valid @NotNull Row> skills) {}

    /** A row: a skill, perhaps under another name. */
    public record Row(
            @NotNull @Slug String skill,
            @CodePointLength(min = 1, max = 200) @Nullable String label) {

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
            @NotNull @Slug String report,
            @Size(max = 50) @Nullable List<@NotNull @Key String> bands,

            @CommonMark @CodePointLength(min = 1, max = 2_000) @Nullable String summary) {}

    /** One way to choose, and for whom. Several roles are a sequence. */
    public record Path(
            @NotNull @Key String key,
            @NotBlank @CodePointLength(max = 200) String title,
            @NotEmpty @Size(max = 4) List<@NotNull @Slug String> roles,
            @NotEmpty @Size(max = 20) List<@NotBlank @CodePointLength(max = 300) String> criteria,

            @CommonMark @CodePointLength(min = 1, max = 2_000) @Nullable String note,

            @Slug @Nullable String guide,
            @Size(max = 20) List<@Valid @NotNull CitationDocument> citations) {

        private Stream<@Nullable String> words() {
            return Stream.concat(Stream.concat(Stream.of(title), criteria.stream()), Stream.of(Prose.plain(note)));
        }
    }

    /** One step of a pathway. */
    public record Step(
            @NotNull @Key String key,
            @NotBlank @CodePointLength(max = 200) String title,

            @NotBlank @CodePointLength(max = 10_000) @CommonMark
            String body,

            @Size(max = 30) List<@NotNull @Slug String> skills,
            @Valid @Nullable Months months,
            @Size(max = 20) List<@Valid @NotNull CitationDocument> citations) {}

    /** How long something takes. */
    public record Months(
            @NotNull @Min(0) @Max(600) Integer from,
            @Min(0) @Max(600) @Nullable Integer to) {}

    /** A question that readers ask, and its answer. */
    public record Question(
            @NotNull @Key String key,
            @NotBlank @CodePointLength(max = 300) String question,

            @NotBlank @CodePointLength(max = 5_000) @CommonMark
            String answer,

            @Size(max = 20) List<@Valid @NotNull CitationDocument> citations) {}

    /** A way on from the guide. */
    public record Link(
            @NotNull @Slug String rel,
            @NotBlank @CodePointLength(max = 200) String title,
            @Valid @NotNull LinkTarget to) {}

    /** The one thing that the reader is asked to do. */
    public record Call(
            @NotBlank @CodePointLength(max = 200) String text,
            @Valid @NotNull LinkTarget to) {}

    /** Who wrote it. */
    public record Author(
            @NotBlank @CodePointLength(max = 200) String name,
            @WebUrl @Nullable String url) {}

    /** The picture that goes with it. */
    public record Image(
            @NotNull @WebUrl String url,
            @NotBlank @CodePointLength(max = 300) String alt) {}

    /** What search engines are told, where it differs from title and short answer. */
    public record Seo(
            @CodePointLength(min = 1, max = 200) @Nullable String title,
            @CodePointLength(min = 1, max = 400) @Nullable String description) {}

    @Override
    public String heading() {
        return title;
    }

    /** The citations of all parts, each under the path of its part. */
    public List<CitationDocument> allCitations() {
        return GuideReferences.citations(this);
    }

    @Override
    public List<Reference> references() {
        return GuideReferences.of(this);
    }

    /** The families of the roles that it compares, or leads from and to. */
    @Override
    public List<Reference> belongsTo() {
        return GuideReferences.roles(this);
    }

    /** Its own prose; what it shows of other documents is found there. */
    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(title)
                .summarized(shortAnswer)
                .saying(steps.stream().flatMap(step -> Stream.of(step.title(), Prose.plain(step.body()))))
                .saying(paths.stream().flatMap(Path::words))
                .saying(pay == null ? Stream.empty() : Stream.of(Prose.plain(pay.summary())))
                .saying(faq.stream().flatMap(asked -> Stream.of(asked.question(), Prose.plain(asked.answer()))))
                .detailed(dayInTheLife.stream().map(Day::scope))
                .detailed(tags.stream());
    }
}
