package dev.rolebook.skill;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill as lists show it. */
@Schema(description = "A skill, as a list shows it.")
public record SkillSummary(
        @Schema(description = "Never changes, whatever the slug.")
        UUID id,

        @Schema(description = "Its name in URLs.", examples = "e-billing")
        String slug,

        @Schema(description = "How it is called.", examples = "E-billing")
        String name,

        SkillType type,

        @Schema(description = "A word under which lists group it; null where none is given.", examples = "spend")
        @Nullable String category,

        @Schema(description = "Products that people use for it; examples, never a complete list.")
        List<String> exampleTools,

        @Schema(description = "When it last changed.") Instant updatedAt,

        @Schema(description = "Its path in this API.", examples = "/v1/skills/e-billing")
        String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    static SkillSummary of(Skill skill, Links links) {
        return new SkillSummary(
                skill.id,
                skill.slug,
                skill.name,
                skill.type,
                skill.category,
                skill.exampleTools,
                skill.updatedAt,
                Kind.SKILL.href(skill.slug),
                links.url(Kind.SKILL, skill.slug));
    }
}
