package dev.rolebook.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who calls, as they see themselves. */
@Schema(name = "Caller", description = "Who sent the request, as the key or the token says.")
public record CallerView(
        @Schema(description = "The name of the key, or of the person whom the token is of.", examples = "Newsroom")
        String name,

        @Schema(
                description = "The public half of the key, by which it is found and managed; null with a token.",
                examples = "rb_4k7qz1m9x2ab")
        @Nullable String key,

        @Schema(
                description = "What the caller may be, from the least to the most: also what another role includes.",
                examples = "[\"reader\", \"editor\"]")
        List<String> roles,

        @Schema(
                description = "The source whose jobs the caller may write; null if it is no partner.",
                examples = "example-board")
        @Nullable String partner,

        @Schema(description = "The IP address that the request came from.", examples = "203.0.113.7")
        String address) {

    static CallerView of(Caller caller) {
        return new CallerView(
                caller.name(), caller.key(), List.copyOf(caller.roles()), caller.partner(), caller.address());
    }
}
