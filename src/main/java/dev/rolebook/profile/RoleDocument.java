package dev.rolebook.profile;

import dev.rolebook.document.Content;
import dev.rolebook.document.Key;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import dev.rolebook.document.Slug;
import dev.rolebook.document.WebUrl;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body of a role's document.
 *
 * @param roleFamily the family; a variant has that of its base and writes none
 * @param variantOf the role that this one is a variant of: what is not written here is inherited
 * @param requirements how the role stands to each skill, by the skill's slug
 */
public record RoleDocument(
        @NotBlank @CodePointLength(max = 200) String title,
        @CodePointLength(min = 1, max = 60) @Nullable String shortTitle,
        @Slug @Nullable String roleFamily,
        @Slug @Nullable String variantOf,
        @Size(max = 50) List<@NotBlank @CodePointLength(max = 200) String> alternativeTitles,
        @CodePointLength(max = 1_000) @Nullable String summary,
        @CodePointLength(max = 500) @Nullable String worksIn,
        @Size(max = 20) List<@NotBlank @CodePointLength(max = 200) String> reportsTo,
        @Nullable Seniority seniority,
        @Size(max = 50) List<@Valid @NotNull Code> codes,
        @Size(max = 100) List<@Valid @NotNull Duty> duties,
        @Size(max = 300) Map<@Slug String, @Valid @NotNull Requirements> requirements,
        @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /** Where the role stands in a classification of occupations. */
    public record Code(
            @NotNull CodeScheme scheme,
            @NotBlank @CodePointLength(max = 40) String code,
            @NotNull CodeMatch match,
            @WebUrl @Nullable String uri) {}

    /** One thing that a person in the role does. */
    public record Duty(
            @NotNull @Key String key,
            @NotBlank @CodePointLength(max = 500) String text,
            @NotNull Theme theme,
            @Nullable Cadence cadence,
            @Size(max = 30) List<@NotBlank @CodePointLength(max = 100) String> tools) {}

    @Override
    public String heading() {
        return title;
    }

    @Override
    public @Nullable String shortHeading() {
        return shortTitle;
    }

    @Override
    public @Nullable Reference base() {
        return variantOf == null ? null : Reference.at("variantOf", Kind.ROLE, variantOf);
    }

    @Override
    public List<Reference> belongsTo() {
        return Stream.of(base(), family()).filter(Objects::nonNull).toList();
    }

    private @Nullable Reference family() {
        return roleFamily == null ? null : Reference.at("roleFamily", Kind.ROLE_FAMILY, roleFamily);
    }

    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(title)
                .alsoNamed(Stream.of(shortTitle))
                .alsoNamed(alternativeTitles.stream())
                .summarized(summary)
                .saying(duties.stream().map(Duty::text))
                .knownFor(duties.stream().flatMap(duty -> duty.tools().stream()))
                .knownFor(codes.stream().map(Code::code))
                .detailed(Stream.of(worksIn))
                .detailed(reportsTo.stream())
                .detailed(duties.stream().map(duty -> duty.theme().label()))
                .detailed(base instanceof RoleDocument role ? inherited(role) : Stream.empty());
    }

    /** The duties of the base that are this role's too. */
    private Stream<String> inherited(RoleDocument base) {
        Set<String> replaced = duties.stream().map(Duty::key).collect(Collectors.toSet());
        return base.duties.stream()
                .filter(duty -> !replaced.contains(duty.key()))
                .flatMap(duty -> Stream.concat(Stream.of(duty.text()), duty.tools().stream()));
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>(CitationDocument.references(citations));
        references.addAll(belongsTo());
        requirements.forEach((skill, cell) -> {
            String pointer = "/requirements/" + skill;
            references.add(new Reference(pointer, "requirements", Kind.SKILL, skill));
            for (int i = 0; i < cell.statements().size(); i++) {
                Requirements.When when = cell.statements().get(i).when();
                if (when != null && when.variant() != null) {
                    references.add(
                            new Reference(Requirements.variant(skill, i), "qualifiers", Kind.ROLE, when.variant()));
                }
            }
        });
        return references;
    }
}
