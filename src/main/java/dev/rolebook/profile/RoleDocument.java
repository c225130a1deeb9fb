package dev.rolebook.profile;

import dev.rolebook.document.Content;
import dev.rolebook.document.Key;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Slug;
import dev.rolebook.duty.Cadence;
import dev.rolebook.duty.Theme;
import dev.rolebook.requirement.Requirements;
import dev.rolebook.role.CodeMatch;
import dev.rolebook.role.CodeScheme;
import dev.rolebook.role.Seniority;
import dev.rolebook.source.CitationDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a role's document.
 *
 * @param roleFamily the family; a variant has that of its base and writes none
 * @param variantOf the role that this one is a variant of: what is not written here is inherited
 * @param requirements how the role stands to each skill, by the skill's slug
 */
public record RoleDocument(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 60) @Nullable String shortTitle,
        @Slug @Nullable String roleFamily,
        @Slug @Nullable String variantOf,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> alternativeTitles,
        @Size(max = 1_000) @Nullable String summary,
        @Size(max = 500) @Nullable String worksIn,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> reportsTo,
        @Nullable Seniority seniority,
        @Size(max = 50) List<@Valid @NotNull Code> codes,
        @Size(max = 100) List<@Valid @NotNull Duty> duties,
        @Size(max = 300) Map<@Slug String, @Valid @NotNull Requirements> requirements,
        @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /** Where the role stands in a classification of occupations. */
    public record Code(
            @NotNull CodeScheme scheme,
            @NotBlank @Size(max = 40) String code,
            @NotNull CodeMatch match,
            @Nullable URI uri) {}

    /** One thing that a person in the role does. */
    public record Duty(
            @NotNull @Key String key,
            @NotBlank @Size(max = 500) String text,
            @NotNull Theme theme,
            @Nullable Cadence cadence,
            @Size(max = 30) List<@NotBlank @Size(max = 100) String> tools) {}

    @Override
    public String heading() {
        return title;
    }

    @Override
    public @Nullable String shortHeading() {
        return shortTitle;
    }

    /** A variant's row names that of its base. */
    @Override
    public boolean standsOnItsKind() {
        return variantOf != null;
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>(CitationDocument.references(citations));
        if (roleFamily != null) {
            references.add(Reference.at("roleFamily", Kind.ROLE_FAMILY, roleFamily));
        }
        if (variantOf != null) {
            references.add(Reference.at("variantOf", Kind.ROLE, variantOf));
        }
        requirements.forEach((skill, cell) -> {
            String pointer = "/requirements/" + skill;
            references.add(new Reference(pointer, "requirements", Kind.SKILL, skill));
            for (Requirements.Statement statement : cell.statements()) {
                if (statement.when() != null && statement.when().variant() != null) {
                    references.add(new Reference(
                            pointer, "qualifiers", Kind.ROLE, statement.when().variant()));
                }
            }
        });
        return references;
    }
}
