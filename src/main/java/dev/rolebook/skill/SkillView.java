package dev.rolebook.skill;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.publishing.Reading.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill as frontends see it. */
@Schema(name = "Skill", description = "A skill: something that people know, can do, or work with.")
public record SkillView(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "e-billing")
        String slug,

        @Schema(description = "BCP 47.", examples = "en") String language,

        @Schema(description = "How it is called.", examples = "E-billing")
        String name,

        SkillType type,

        @Schema(description = "A word under which lists group it; null where none is given.", examples = "spend")
        @Nullable String category,

        @Schema(description = "Other names for the same thing.")
        List<String> alternativeNames,

        @Schema(description = "Products that people use for it; examples, never a complete list.")
        List<String> exampleTools,

        @Schema(description = "What it is, in a sentence; null where none is written.") @Nullable String description,

        @Schema(description = "Its path in this API.") String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "When anything in this answer last changed.")
        Instant updatedAt,

        @Schema(description = "The number of the publication that last changed anything in this answer.")
        long version) {

    static SkillView of(Skill skill, Links links, Freshness freshness) {
        return new SkillView(
                skill.id,
                skill.slug,
                skill.language,
                skill.name,
                skill.type,
                skill.category,
                skill.alternativeNames,
                skill.exampleTools,
                skill.description,
                Kind.SKILL.href(skill.slug),
                links.url(Kind.SKILL, skill.slug),
                skill.publishedAt,
                freshness.updatedAt(),
                freshness.version());
    }
}
