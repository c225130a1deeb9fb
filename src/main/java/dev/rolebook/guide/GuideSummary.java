package dev.rolebook.guide;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A guide as lists show it. */
@Schema(description = "A guide, as a list shows it.")
public record GuideSummary(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "paralegal-vs-legal-ops")
        String slug,

        GuideType type,

        @Schema(description = "Its heading.", examples = "Paralegal or legal operations?")
        String title,

        @Schema(description = "The answer in a paragraph, plain text.")
        String summary,

        @Schema(description = "The roles that it is about, in its order.")
        List<Ref> roles,

        @Schema(description = "Words under which sites group guides.")
        List<String> tags,

        @Schema(description = "The picture that goes with it; null where there is none.") @Nullable Image image,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    /** A picture. */
    @Schema(description = "A picture, and what it shows for those who cannot see it.")
    public record Image(
            @Schema(description = "Where the picture is.") URI url,

            @Schema(description = "What it shows, in words, for those who do not see it.")
            String alt) {}

    static GuideSummary of(Guide guide, List<GuideRole> roles, Links links) {
        return new GuideSummary(
                guide.id,
                guide.slug,
                guide.type,
                guide.title,
                guide.shortAnswer,
                roles.stream()
                        .filter(role -> role.guide.id.equals(guide.id))
                        .map(role -> role.role.ref(links))
                        .toList(),
                guide.tags,
                guide.image == null ? null : new Image(URI.create(guide.image.url()), guide.image.alt()),
                guide.publishedAt,
                guide.updatedAt,
                Kind.GUIDE.href(guide.slug),
                links.url(Kind.GUIDE, guide.slug));
    }
}
