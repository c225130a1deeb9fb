package dev.rolebook.ladder;

import dev.rolebook.document.Content;
import dev.rolebook.document.Key;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import dev.rolebook.document.Slug;
import dev.rolebook.role.Seniority;
import dev.rolebook.source.CitationDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body of a ladder's document.
 *
 * @param rungs lowest first; one rung to the next is the promotion and is not written again
 * @param moves what leaves the ladder
 */
public record LadderDocument(
        @Schema(description = "How the ladder is called.") @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "The slug of the role family in which people rise on it.") @NotNull @Slug
        String roleFamily,

        @Schema(description = "What is to be known of it, in a sentence or two.")
        @CodePointLength(max = 1_000)
        @Nullable String summary,

        @Schema(description = "Lowest first. One rung to the next is the promotion, and is not written again.")
        @NotEmpty @Size(max = 30) List<@Valid @NotNull Rung> rungs,

        @Schema(description = "The ways off the ladder.") @Size(max = 30) List<@Valid @NotNull Move> moves,

        @Schema(description = "Which sources stand behind which parts.") @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /** One step of the ladder. */
    public record Rung(
            @Schema(description = "Its lasting name on this ladder.") @NotNull @Key
            String key,

            @Schema(description = "How people on it are called.") @NotBlank @CodePointLength(max = 200)
            String title,

            @Schema(description = "What else they are called.") @Size(max = 20) List<@NotBlank @CodePointLength(max = 200) String> alternativeTitles,

            @Schema(description = "How high it stands.") @Nullable Seniority seniority,

            @Schema(description = "With how much experience people stand on it.") @Valid @Nullable Years years,

            @Schema(description = "The slug of the role that it is, where it is one.") @Slug @Nullable String role) {}

    /** Years of experience; without an end, that many or more. */
    public record Years(
            @Schema(description = "At least so many years of experience.") @NotNull @Min(0) @Max(60) Integer from,

            @Schema(description = "At most so many; left out where it is open.") @Min(0) @Max(60) @Nullable Integer to) {}

    /** A way off the ladder, from one rung or, where none is named, from any. */
    public record Move(
            @Schema(description = "Its lasting name on this ladder.") @NotNull @Key
            String key,

            @Schema(description = "To the same level elsewhere, or to another profession.") @NotNull MoveKind kind,

            @Schema(description = "The key of the rung from which it leads; from any, if it is left out.")
            @Key
            @Nullable String from,

            @Schema(description = "Where it leads: one of ladder, roleFamily and outside.") @NotNull @Valid Target to,

            @Schema(description = "What it asks for.") @CodePointLength(min = 1, max = 500) @Nullable String note) {}

    /** Where a move leads: a ladder (and a rung of it), a role family, or the outside. */
    public record Target(
            @Schema(description = "Something that this library does not describe, such as law school.")
            @CodePointLength(min = 1, max = 200)
            @Nullable String outside,

            @Schema(description = "The slug of a ladder.") @Slug @Nullable String ladder,

            @Schema(description = "With a ladder: the key of its rung.") @Key @Nullable String rung,

            @Schema(description = "The slug of a role family.") @Slug @Nullable String roleFamily) {}

    @Override
    public String heading() {
        return title;
    }

    /** Whether a rung has this key. */
    public boolean hasRung(String key) {
        return rungs.stream().anyMatch(rung -> rung.key().equals(key));
    }

    @Override
    public List<Reference> belongsTo() {
        return List.of(Reference.at("roleFamily", Kind.ROLE_FAMILY, roleFamily));
    }

    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(title)
                .summarized(summary)
                .saying(rungs.stream().map(Rung::title))
                .saying(rungs.stream().flatMap(rung -> rung.alternativeTitles().stream()))
                .saying(moves.stream().flatMap(move -> Stream.of(move.to().outside(), move.note())));
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>(CitationDocument.references(citations));
        references.addAll(belongsTo());
        for (int i = 0; i < rungs.size(); i++) {
            String role = rungs.get(i).role();
            if (role != null) {
                references.add(new Reference("/rungs/" + i + "/role", "rungs", Kind.ROLE, role));
            }
        }
        for (int i = 0; i < moves.size(); i++) {
            Target to = moves.get(i).to();
            String pointer = "/moves/" + i + "/to";
            if (to.ladder() != null) {
                references.add(new Reference(pointer + "/ladder", "moves", Kind.LADDER, to.ladder()));
            }
            if (to.roleFamily() != null) {
                references.add(new Reference(pointer + "/roleFamily", "moves", Kind.ROLE_FAMILY, to.roleFamily()));
            }
        }
        return references;
    }
}
