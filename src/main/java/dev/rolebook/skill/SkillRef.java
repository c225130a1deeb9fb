package dev.rolebook.skill;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill as matrices and steps name it. */
@Schema(description = "A skill, as a matrix names it.")
public record SkillRef(
        @Schema(description = "Its name in URLs.", examples = "e-billing")
        String slug,

        @Schema(description = "How it is called (schema:DefinedTerm name).", examples = "E-billing")
        String name,

        @Schema(description = "Products that people use for it; examples, never a complete list.")
        List<String> exampleTools,

        @Schema(description = "Its path in this API.", examples = "/v1/skills/e-billing")
        String href,

        @Schema(description = "Its page on the site; null if no site is configured.") @Nullable String url) {

    public static SkillRef of(Skill skill, Links links) {
        return new SkillRef(
                skill.slug,
                skill.name,
                skill.exampleTools,
                Kind.SKILL.href(skill.slug),
                links.url(Kind.SKILL, skill.slug));
    }
}
