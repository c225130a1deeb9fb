package dev.rolebook.guide;

import dev.rolebook.document.Indexing;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Link;
import dev.rolebook.document.LinkKind;
import dev.rolebook.document.Ref;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A guide as frontends see it, of either type, and the parts that its views are made of. */
@Schema(
        name = "Guide",
        description = "A guide, whole: everything that a page about it shows, in one answer. `type` tells which.",
        oneOf = {ComparisonGuide.class, PathwayGuide.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "COMPARISON", schema = ComparisonGuide.class),
            @DiscriminatorMapping(value = "PATHWAY", schema = PathwayGuide.class)
        })
public sealed interface GuideView permits ComparisonGuide, PathwayGuide {

    String slug();

    String language();

    String title();

    String shortAnswer();

    List<Faq> faq();

    List<GuideRef> related();

    List<Link> links();

    @Nullable CallToAction callToAction();

    List<CitedSource> sources();

    List<Author> authors();

    License license();

    Attribution attribution();

    Indexing indexing();

    Seo seo();

    Instant publishedAt();

    Instant updatedAt();

    /** One way to choose. */
    @Schema(name = "GuidePath", description = "One way to choose, and for whom it is right.")
    record Path(
            @Schema(description = "Its lasting name in the guide.", examples = "paralegal-first")
            String key,

            @Schema(description = "What is chosen.", examples = "Paralegal first, legal ops later")
            String title,

            @Schema(description = "The slugs of the roles; several are a sequence.")
            List<String> roles,

            @Schema(description = "It is right if these hold; each continues \"… if\".")
            List<String> criteria,

            @Schema(description = "What to know about it, plain text; null where nothing is written.") @Nullable String note,

            @Schema(description = "A guide that says more; null where there is none.") @Nullable Ref guide) {}

    /** One step of a pathway. */
    @Schema(name = "GuideStep", description = "One step of a pathway.")
    record Step(
            @Schema(description = "Its lasting name in the guide.", examples = "pick-a-side")
            String key,

            @Schema(description = "What to do.") String title,

            @Schema(description = "How, as plain text.") String body,

            @Schema(description = "The same as sanitised HTML: paragraphs, lists, emphasis, links.")
            String bodyHtml,

            @Schema(description = "The skills that it builds.")
            List<Ref> skills,

            @Schema(description = "How long it takes; null where nobody says.") @Nullable Months months) {}

    /** How long something takes. */
    @Schema(description = "How long something takes, in months.")
    record Months(
            @Schema(description = "At least this many months.", minimum = "0")
            int from,

            @Schema(description = "At most this many; null: or more.", minimum = "0") @Nullable Integer to) {}

    /** A question and its answer. */
    @Schema(description = "A question that readers ask, and its answer.")
    record Faq(
            @Schema(description = "Its lasting name in the guide.")
            String key,

            @Schema(description = "Plain text.") String question,

            @Schema(description = "As plain text.") String answer,

            @Schema(description = "The same as sanitised HTML.")
            String answerHtml) {}

    /** Another guide. */
    @Schema(description = "Another guide.")
    record GuideRef(
            @Schema(description = "Always GUIDE.", enumeration = "GUIDE")
            Kind kind,

            @Schema(description = "Its name in URLs.") String slug,

            @Schema(description = "Its heading.") String title,

            @Schema(description = "Its path in this API.") String href,

            @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url,

            GuideType type) {}

    /** The one thing that the reader is asked to do. */
    @Schema(description = "The one thing that the reader is asked to do: the text of a button, and where it leads.")
    record CallToAction(
            @Schema(description = "The words on the button.", examples = "Browse legal ops jobs")
            String text,

            LinkKind kind,

            @Schema(description = "The slug of the document to which it leads; null where it leads to none.") @Nullable String slug,

            @Schema(description = "With JOBS: the slug of the role family; null for all jobs, and for other kinds.")
            @Nullable String roleFamily,

            @Schema(description = "The path in this API; null where it leads elsewhere.") @Nullable String href,

            @Schema(description = "The page for people; null if no site is configured.") @Nullable String url) {}

    /** Who wrote a guide. */
    @Schema(description = "Who wrote it.")
    record Author(
            @Schema(description = "As it is to be shown.") String name,

            @Schema(description = "A page about the author; null where there is none.") @Nullable String url) {}

    /** What search engines are told. */
    @Schema(description = "What search engines are told of the page.")
    record Seo(
            @Schema(description = "The title of the page.") String title,

            @Schema(description = "Its description.") String description,

            @Schema(description = "The page that counts as the original; null if no site is configured.") @Nullable String canonicalUrl) {}
}
