package dev.rolebook.key;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a key is to be. */
public record NewAccessKey(
        String name,
        List<String> roles,
        @Nullable String partner,
        @Nullable Instant expiresAt,
        @Nullable Integer quota) {

    public NewAccessKey {
        roles = List.copyOf(roles);
    }
}
