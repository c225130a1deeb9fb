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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Schema(description = "How the role is called.") @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "For columns and buttons; the title if it is left out.")
        @CodePointLength(min = 1, max = 60)
        @Nullable String shortTitle,

        @Schema(description = "The slug of its role family. A variant has that of its base, and writes none.")
        @Slug
        @Nullable String roleFamily,

        @Schema(
                description =
                        "The slug of the role that this one is a variant of: what is not written here is inherited.")
        @Slug
        @Nullable String variantOf,

        @Schema(description = "What else it is called in job postings.") @Size(max = 50) List<@NotBlank @CodePointLength(max = 200) String> alternativeTitles,

        @Schema(description = "What somebody in the role does, in a sentence or two.")
        @CodePointLength(max = 1_000)
        @Nullable String summary,

        @Schema(description = "Where the role sits.") @CodePointLength(max = 500) @Nullable String worksIn,

        @Schema(description = "To whom it answers.") @Size(max = 20) List<@NotBlank @CodePointLength(max = 200) String> reportsTo,

        @Schema(description = "How high it stands; left out where that is open.") @Nullable Seniority seniority,

        @Schema(description = "Where it stands in classifications of occupations.") @Size(max = 50) List<@Valid @NotNull Code> codes,

        @Schema(description = "What people in the role do, in the order in which it is told.") @Size(max = 100) List<@Valid @NotNull Duty> duties,

        @Schema(
                description = "How the role stands to each skill, by the skill's slug. NO says that it has nothing"
                        + " to do with it; what is not written is not known.")
        @Size(max = 300) Map<@Slug String, @Valid @NotNull Requirements> requirements,

        @Schema(description = "Which sources stand behind which parts.") @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /** Where the role stands in a classification of occupations. */
    public record Code(
            @Schema(description = "The classification.") @NotNull CodeScheme scheme,

            @Schema(description = "The code there.") @NotBlank @CodePointLength(max = 40)
            String code,

            @Schema(description = "How well the code's occupation is this role.") @NotNull CodeMatch match,

            @Schema(description = "The page of the code.") @WebUrl @Nullable String uri) {}

    /** One thing that a person in the role does. */
    public record Duty(
            @Schema(description = "Its lasting name in this role.") @NotNull @Key
            String key,

            @Schema(description = "A whole sentence that begins with the verb: Drafts motions.")
            @NotBlank @CodePointLength(max = 500)
            String text,

            @Schema(description = "Under which heading of a comparison it stands.") @NotNull Theme theme,

            @Schema(description = "How often it is done; left out where that is open.") @Nullable Cadence cadence,

            @Schema(description = "What is used for it.") @Size(max = 30) List<@NotBlank @CodePointLength(max = 100) String> tools) {}

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
