package dev.rolebook.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rolebook.access.Roles;
import dev.rolebook.web.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What a key is to be. */
@Schema(name = "NewAccessKey", description = "What a key is to be.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewAccessKey(
        @NotBlank @CodePointLength(max = 100)
        @Pattern(
                regexp = "[^\\u0000-\\u001f\\u007f-\\u009f]*",
                message = "must be one line, without control characters")
        @Schema(
                description = "What its holder is called in history: a person, a team, a program.",
                minLength = 1,
                maxLength = 100,
                examples = "Newsroom")
        String name,

        @NotEmpty @Size(max = 6) @Schema(
                description = "What its holder may be: `reader`, `partner`, `editor`, `reviewer`, `publisher`,"
                        + " `administrator`. Most include others; at least one.",
                examples = "[\"editor\"]",
                minItems = 1,
                maxItems = 6)
        List<
                        @NotNull @Pattern(
                                regexp = "reader|partner|editor|reviewer|publisher|administrator",
                                message = "must be one of reader, partner, editor, reviewer, publisher, administrator")
                        String>
                roles,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case words with hyphens between")
        @CodePointLength(max = 100)
        @Schema(
                description = "The source whose jobs its holder writes, if it is a partner's, and only then.",
                maxLength = 100,
                examples = "example-board")
        @Nullable String partner,

        @Schema(description = "From when on it is not accepted; it does not expire if this is left out.") @Nullable Instant expiresAt,

        @Min(1) @Max(1_000_000) @Schema(
                description = "How many requests its holder may make in a minute, at all replicas together; it is not"
                        + " metered if this is left out.",
                minimum = "1",
                maximum = "1000000",
                examples = "600")
        @Nullable Integer requestsPerMinute) {

    /** What is wrong with values that are right each for itself. */
    List<Fault> faults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (new HashSet<>(roles).size() < roles.size()) {
            faults.add(Fault.atPointer("/roles", "repeated-value", "names a role twice"));
        }
        boolean isPartner = roles.contains(Roles.PARTNER);
        if (isPartner && partner == null) {
            faults.add(Fault.atPointer("/partner", "required", "a partner is one of a source"));
        } else if (!isPartner && partner != null) {
            faults.add(Fault.atPointer("/partner", "invalid-value", "only who has the role partner has a source"));
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            faults.add(Fault.atPointer("/expiresAt", "invalid-value", "lies in the past"));
        }
        return faults;
    }
}
