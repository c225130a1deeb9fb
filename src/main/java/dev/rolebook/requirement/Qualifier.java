package dev.rolebook.requirement;

import dev.rolebook.document.Ref;
import dev.rolebook.document.Term;
import dev.rolebook.role.Seniority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A condition under which a statement holds. */
@Schema(description = "A condition under which a level holds. All qualifiers of a statement hold together.")
public record Qualifier(
        QualifierKind kind,

        @Schema(description = "With SENIORITY: holds at this seniority and above. Else null.") @Nullable Seniority atLeast,

        @Schema(description = "With VARIANT: holds for this variant of the role. Else null.") @Nullable Ref role,

        @Schema(description = "The condition in words, to follow the level's label.", examples = "for analysts")
        String label) {

    /** What a condition is about. */
    @Schema(description = "What a condition is about: a seniority, or a variant of the role.")
    public enum QualifierKind implements Term {
        SENIORITY("Seniority", "The statement holds at a seniority and above."),
        VARIANT("Variant", "The statement holds for one variant of the role.");

        private final String label;
        private final String description;

        QualifierKind(String label, String description) {
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
}
