package dev.rolebook.guide;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Schema(description = "A COMPARISON of two to four roles, or a PATHWAY from roles to others.") @NotNull GuideType type,

        @Schema(description = "The question that it answers.") @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "The answer in a paragraph, of at most 600 characters.")
        @NotBlank @CodePointLength(max = 2_000)
        String shortAnswer,

        @Schema(
                description =
                        "Of a COMPARISON: the slugs of its roles, which are the columns everywhere, in this order.")
        @Size(max = 4) List<@NotNull @Slug String> roles,

        @Schema(description = "Of a COMPARISON: what differs from showing all duties of each role.") @Size(max = 4) List<ComparisonDocument.@Valid @NotNull Day> dayInTheLife,

        @Schema(description = "Of a COMPARISON: the rows of the matrix. Every cell comes from the roles' requirements.")
        @Valid ComparisonDocument.@Nullable Matrix skillMatrix,

        @Schema(description = "Of a COMPARISON: the slugs of the ladders that it shows.") @Size(max = 8) List<@NotNull @Slug String> ladders,

        @Schema(description = "Of a COMPARISON: which bands of a salary report it shows.") @Valid ComparisonDocument.@Nullable Pay pay,

        @Schema(description = "Of a COMPARISON: ways to choose, and for whom.") @Size(max = 10) List<ComparisonDocument.@Valid @NotNull Path> paths,

        @Schema(description = "Of a PATHWAY: the slugs of the roles where it begins.") @Size(max = 10) List<@NotNull @Slug String> from,

        @Schema(description = "Of a PATHWAY: the slugs of the roles to which it leads.") @Size(max = 10) List<@NotNull @Slug String> to,

        @Schema(description = "Of a PATHWAY: what to do, in order.") @Size(max = 50) List<@Valid @NotNull Step> steps,

        @Schema(description = "Questions that readers ask, and their answers.") @Size(max = 50) List<@Valid @NotNull Question> faq,

        @Schema(description = "The slugs of other guides.") @Size(max = 20) List<@NotNull @Slug String> related,

        @Schema(description = "Ways on from the guide.") @Size(max = 20) List<@Valid @NotNull Link> links,

        @Schema(description = "The one thing that the reader is asked to do.") @Valid @Nullable Call callToAction,

        @Schema(description = "Who wrote it.") @Size(max = 10) List<@Valid @NotNull Author> authors,

        @Schema(description = "The picture that goes with it.") @Valid @Nullable Image image,

        @Schema(description = "Words under which it is listed.") @Size(max = 30) List<@NotNull @Slug String> tags,

        @Schema(description = "What search engines are told, where it differs from title and short answer.")
        @Valid @Nullable Seo seo,

        @Schema(description = "Which sources stand behind which parts.") @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /** One step of a pathway. */
    public record Step(
            @Schema(description = "Its lasting name in this guide.") @NotNull @Key
            String key,

            @Schema(description = "What to do.") @NotBlank @CodePointLength(max = 200)
            String title,

            @Schema(
                    description =
                            "How to do it, in CommonMark without HTML. Links lead to documents: [text](guide:slug).")
            @NotBlank @CodePointLength(max = 10_000)
            @CommonMark
            String body,

            @Schema(description = "The slugs of the skills that it builds.") @Size(max = 30) List<@NotNull @Slug String> skills,

            @Schema(description = "How long it takes.") @Valid @Nullable Months months,

            @Schema(description = "Which sources stand behind which parts of it.") @Size(max = 20) List<@Valid @NotNull CitationDocument> citations) {}

    /** How long something takes. */
    public record Months(
            @Schema(description = "At least so many months.") @NotNull @Min(0) @Max(600) Integer from,

            @Schema(description = "At most so many; left out where it is open.") @Min(0) @Max(600) @Nullable Integer to) {}

    /** A question that readers ask, and its answer. */
    public record Question(
            @Schema(description = "Its lasting name in this guide.") @NotNull @Key
            String key,

            @Schema(description = "What readers ask, as they put it.") @NotBlank @CodePointLength(max = 300)
            String question,

            @Schema(description = "In CommonMark without HTML. Links lead to documents: [text](guide:slug).")
            @NotBlank @CodePointLength(max = 5_000)
            @CommonMark
            String answer,

            @Schema(description = "Which sources stand behind which parts of it.") @Size(max = 20) List<@Valid @NotNull CitationDocument> citations) {}

    /** A way on from the guide. */
    public record Link(
            @Schema(description = "What it is to this guide, as a word for programs: jobs.") @NotNull @Slug
            String rel,

            @Schema(description = "How it is called.") @NotBlank @CodePointLength(max = 200)
            String title,

            @Schema(description = "Where it leads.") @Valid @NotNull LinkTarget to) {}

    /** The one thing that the reader is asked to do. */
    public record Call(
            @Schema(description = "What the button says.") @NotBlank @CodePointLength(max = 200)
            String text,

            @Schema(description = "Where it leads.") @Valid @NotNull LinkTarget to) {}

    /** Who wrote it. */
    public record Author(
            @Schema(description = "How the author is called.") @NotBlank @CodePointLength(max = 200)
            String name,

            @Schema(description = "A page about the author.") @WebUrl @Nullable String url) {}

    /** The picture that goes with it. */
    public record Image(
            @Schema(description = "Where the picture is.") @NotNull @WebUrl
            String url,

            @Schema(description = "What is to be seen on it, for those who do not see it.")
            @NotBlank @CodePointLength(max = 300)
            String alt) {}

    /** What search engines are told, where it differs from title and short answer. */
    public record Seo(
            @Schema(description = "For the title of a page.") @CodePointLength(min = 1, max = 200) @Nullable String title,

            @Schema(description = "For the description of a page.") @CodePointLength(min = 1, max = 400) @Nullable String description) {}

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
                .saying(paths.stream().flatMap(ComparisonDocument.Path::words))
                .saying(pay == null ? Stream.empty() : Stream.of(Prose.plain(pay.summary())))
                .saying(faq.stream().flatMap(asked -> Stream.of(asked.question(), Prose.plain(asked.answer()))))
                .detailed(dayInTheLife.stream().map(ComparisonDocument.Day::scope))
                .detailed(tags.stream());
    }
}
