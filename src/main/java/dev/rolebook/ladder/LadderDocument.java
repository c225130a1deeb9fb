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
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * The body of a ladder's document.
 *
 * @param rungs lowest first; one rung to the next is the promotion and is not written again
 * @param moves what leaves the ladder
 */
public record LadderDocument(
        @NotBlank @CodePointLength(max = 200) String title,
        @NotNull @Slug String roleFamily,
        @CodePointLength(max = 1_000) @Nullable String summary,
        @NotEmpty @Size(max = 30) List<@Valid @NotNull Rung> rungs,
        @Size(max = 30) List<@Valid @NotNull Move> moves,
        @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /** One step of the ladder. */
    public record Rung(
            @NotNull @Key String key,
            @NotBlank @CodePointLength(max = 200) String title,
            @Size(max = 20) List<@NotBlank @CodePointLength(max = 200) String> alternativeTitles,
            @Nullable Seniority seniority,
            @Valid @Nullable Years years,
            @Slug @Nullable String role) {}

    /** Years of experience; without an end, that many or more. */
    public record Years(
            @NotNull @Min(0) @Max(60) Integer from,
            @Min(0) @Max(60) @Nullable Integer to) {}

    /** A way off the ladder, from one rung or, where none is named, from any. */
    public record Move(
            @NotNull @Key String key,
            @NotNull MoveKind kind,
            @Key @Nullable String from,
            @NotNull @Valid Target to,
            @CodePointLength(min = 1, max = 500) @Nullable String note) {}

    /** Where a move leads: a ladder (and a rung of it), a role family, or the outside. */
    public record Target(
            @CodePointLength(min = 1, max = 200) @Nullable String outside,
            @Slug @Nullable String ladder,
            @Key @Nullable String rung,
            @Slug @Nullable String roleFamily) {}

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
