package dev.rolebook.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One write that was done, as administrators see it. */
@Schema(
        name = "AuditEntry",
        description =
                "One write under `/manage` that was done: who, with which key, from where, when and why. Nobody can"
                        + " change it.")
public record AuditEntryView(
        @Schema(description = "Grows; some numbers are missing.", minimum = "1")
        long number,

        @Schema(description = "When.") Instant doneAt,

        @Schema(description = "What was done: the operation, by its id in this document.", examples = "revokeKey")
        String operation,

        @Schema(description = "The path that was asked for.", examples = "/manage/v1/keys/rb_4k7qz1m9x2ab")
        String path,

        @Schema(
                description = "The path of what came of it, such as the change set that was begun; null if nothing did"
                        + " that has one.",
                examples = "/manage/v1/keys/rb_4k7qz1m9x2ab")
        @Nullable String href,

        @Schema(description = "Who: the name of a key or of a person.", examples = "Newsroom")
        String author,

        @Schema(
                description = "The shown part of the key that was used; null with a token.",
                examples = "rb_4k7qz1m9x2ab")
        @Nullable String key,

        @Schema(description = "The IP address that the request came from.", examples = "203.0.113.7")
        String address,

        @Schema(description = "The request's `X-Request-Id`, which is in the log as well.")
        String requestId,

        @Schema(description = "Why; null if nobody said.", examples = "Found in a public repository") @Nullable String note) {

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.number,
                entry.doneAt,
                entry.operation,
                entry.path,
                entry.target,
                entry.author,
                entry.authorKey,
                entry.address,
                entry.requestId,
                entry.note);
    }
}
