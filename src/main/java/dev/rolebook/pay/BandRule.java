package dev.rolebook.pay;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a derived band is computed from its inputs. */
@Schema(description = "How a derived band is computed from its inputs.")
public enum BandRule implements Term {
    RANGE("Range", "From the lowest low to the highest high; populations that are not one have no common median."),
    MEAN("Mean", "The mean of the lows, of the middles and of the highs, each input counted alike.");

    private final String label;
    private final String description;

    BandRule(String label, String description) {
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
