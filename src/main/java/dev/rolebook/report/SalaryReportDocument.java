package dev.rolebook.report;

import dev.rolebook.document.Content;
import dev.rolebook.document.Key;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Searchable;
import dev.rolebook.document.Slug;
import dev.rolebook.pay.BandKind;
import dev.rolebook.pay.BandRule;
import dev.rolebook.pay.PayMatch;
import dev.rolebook.source.CitationDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The body of a salary report's document. */
public record SalaryReportDocument(
        @Schema(description = "How the report is called.") @NotBlank @CodePointLength(max = 200)
        String title,

        @Schema(description = "Where its figures come from, and how to read them.")
        @CodePointLength(max = 2_000)
        @Nullable String summary,

        @Schema(
                description =
                        "What roles and rungs are paid. No figure is typed: a band names where its figures stand.")
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Band> bands,

        @Schema(description = "Which sources stand behind which parts.") @Size(max = 100) List<@Valid @NotNull CitationDocument> citations)
        implements Content {

    /**
     * One band. It names where its figures stand, and never types them again.
     *
     * @param role whose pay it is; either this or a rung
     * @param rung ladder and key: {@code legal-operations/manager}
     * @param observation of a sourced band
     * @param inputs of a derived band, two or more
     * @param rule of a derived band
     * @param caveat what to know before using the figures; of a band that is not available, why
     * @param match whether the source speaks of this very role; where it is not written, the role's codes say it
     * @param earlier the observations of earlier editions, newest first
     */
    public record Band(
            @Schema(description = "Its lasting name in this report.") @NotNull @Key
            String key,

            @Schema(description = "The slug of the role whose pay it is; either this or a rung.") @Slug @Nullable String role,

            @Schema(description = "The rung whose pay it is, by ladder and key: legal-operations/manager.")
            @Pattern(
                    regexp = Slug.PATTERN + "/" + Slug.PATTERN,
                    message = "must be a ladder and the key of its rung, such as legal-operations/manager")
            @Nullable String rung,

            @Schema(
                    description =
                            "Whether its figures stand in one observation, are derived from several, or are not known.")
            @NotNull BandKind kind,

            @Schema(description = "Of a sourced band: where its figures stand.") @Valid @Nullable Observed observation,

            @Schema(description = "Of a derived band: from what it is derived; two or more.") @Size(max = 20) List<@Valid @NotNull Observed> inputs,

            @Schema(description = "Of a derived band: how it is derived.") @Nullable BandRule rule,

            @Schema(description = "What to know before using the figures; of a band that is not available, why.")
            @CodePointLength(min = 1, max = 1_000)
            @Nullable String caveat,

            @Schema(
                    description = "Whether the source speaks of this very role; where it is left out, the role's codes"
                            + " say it.")
            @Nullable PayMatch match,

            @Schema(description = "Of a sourced band: the observations of earlier editions, newest first.")
            @Size(max = 20) List<@Valid @NotNull Observed> earlier) {

        /** The slug of the rung's ladder. */
        @Nullable String ladder() {
            return rung == null ? null : rung.substring(0, rung.indexOf('/'));
        }

        /** The rung's key on its ladder. */
        @Nullable String rungKey() {
            return rung == null ? null : rung.substring(rung.indexOf('/') + 1);
        }
    }

    /** An observation, by its key in its source or by its occupation code there. */
    public record Observed(
            @Schema(description = "The slug of the source.") @NotNull @Slug
            String source,

            @Schema(description = "The key of the observation there; either this or a code.") @Key @Nullable String key,

            @Schema(description = "The code of the occupation there.") @CodePointLength(min = 1, max = 40) @Nullable String code) {}

    @Override
    public String heading() {
        return title;
    }

    /** The families of the roles and rungs whose pay it is. */
    @Override
    public List<Reference> belongsTo() {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String pointer = "/bands/" + i;
            if (band.role() != null) {
                references.add(new Reference(pointer + "/role", "bands", Kind.ROLE, band.role()));
            }
            if (band.ladder() != null) {
                references.add(new Reference(pointer + "/rung", "bands", Kind.LADDER, band.ladder()));
            }
        }
        return references;
    }

    @Override
    public Searchable searchable(@Nullable Content base) {
        return Searchable.named(title)
                .summarized(summary)
                .detailed(bands.stream().map(Band::caveat));
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>(CitationDocument.references(citations));
        references.addAll(belongsTo());
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String pointer = "/bands/" + i;
            if (band.observation() != null) {
                references.add(source(pointer + "/observation", band.observation()));
            }
            addSources(pointer + "/inputs", band.inputs(), references);
            addSources(pointer + "/earlier", band.earlier(), references);
        }
        return references;
    }

    private static void addSources(String pointer, List<Observed> observed, List<Reference> references) {
        for (int i = 0; i < observed.size(); i++) {
            references.add(source(pointer + "/" + i, observed.get(i)));
        }
    }

    private static Reference source(String pointer, Observed observed) {
        return new Reference(pointer + "/source", "bands", Kind.SOURCE, observed.source());
    }
}
