package dev.rolebook.requirement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level and the conditions under which it holds. */
@Schema(description = "A level and the conditions under which it holds.")
public record Statement(
        Level level,
        Axis axis,

        @Schema(description = "The level for people, alone.", examples = "Required")
        String levelLabel,

        @Schema(
                description = "The whole statement for people, its conditions included.",
                examples = "Required for analysts")
        String label,

        @Schema(description = "The conditions, all of which must hold; empty where it always holds.")
        List<Qualifier> qualifiers) {}
