package dev.rolebook.observation;

import dev.rolebook.role.CodeScheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The occupation that was observed, as a classification has it. */
@Schema(description = "The occupation whose pay was observed, as a classification has it.")
public record ObservedCode(
        CodeScheme scheme,

        @Schema(description = "The code, as the classification writes it.", examples = "23-2011")
        String code,

        @Schema(description = "What the source calls the occupation.", examples = "Paralegals and Legal Assistants")
        String title) {

    /** Nothing where the source does not classify. */
    public static @Nullable ObservedCode of(PayObservation observation) {
        return observation.codeScheme == null || observation.code == null
                ? null
                : new ObservedCode(observation.codeScheme, observation.code, observation.title);
    }
}
