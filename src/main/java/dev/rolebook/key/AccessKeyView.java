package dev.rolebook.key;

import dev.rolebook.web.Located;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as administrators see it. */
@Schema(name = "AccessKey", description = "An API key, without its secret, which is kept nowhere.")
public record AccessKeyView(
        @Schema(
                description = "Its public half: what it begins with, and how logs and history name it.",
                examples = "rb_4k7qz1m9x2ab")
        String id,

        @Schema(description = "What its holder is called in history.", examples = "Newsroom")
        String name,

        @Schema(description = "What its holder may be.", examples = "[\"editor\"]")
        List<String> roles,

        @Schema(
                description = "The source whose jobs its holder writes; null if it is no partner's.",
                examples = "example-board")
        @Nullable String partner,

        @Schema(
                description = "How many requests its holder may make in a minute; null if it is not metered.",
                examples = "600")
        @Nullable Integer requestsPerMinute,

        @Schema(description = "Whether it is accepted now: neither expired nor revoked.")
        boolean valid,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "Who made it.") String createdBy,

        @Schema(description = "From when on it is not accepted; null if it does not expire.") @Nullable Instant expiresAt,

        @Schema(description = "When it was revoked; null if it was not.") @Nullable Instant revokedAt,

        @Schema(description = "When it was last used, to the minute; null if never.") @Nullable Instant lastUsedAt,

        @Schema(description = "The key in whose place it was made; null if in none's.") @Nullable String replaces,

        @Schema(description = "The key that was made in its place; null if none was.") @Nullable String replacedBy,

        @Schema(description = "Its path in this API.", examples = "/manage/v1/keys/rb_4k7qz1m9x2ab")
        String href)
        implements Located {

    static AccessKeyView of(AccessKey key) {
        String id = Credential.shown(key.id);
        return new AccessKeyView(
                id,
                key.name,
                key.roles,
                key.partner,
                key.quota,
                key.valid,
                key.createdAt,
                key.createdBy,
                key.expiresAt,
                key.revokedAt,
                key.lastUsedAt,
                key.replaces == null ? null : Credential.shown(key.replaces),
                key.replacedBy == null ? null : Credential.shown(key.replacedBy),
                "/manage/v1/keys/" + id);
    }
}
