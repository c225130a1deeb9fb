package dev.rolebook.role;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A classification of occupations. */
@Schema(description = "A classification of occupations.")
public enum CodeScheme implements Term {
    SOC_2018("SOC 2018", "Standard Occupational Classification of the United States, 2018."),
    ONET_SOC_2019("O*NET-SOC 2019", "The taxonomy of O*NET, which refines SOC 2018."),
    ISCO_08("ISCO-08", "International Standard Classification of Occupations of the ILO, 2008."),
    ESCO("ESCO", "European Skills, Competences, Qualifications and Occupations.");

    private final String label;
    private final String description;

    CodeScheme(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }
}
