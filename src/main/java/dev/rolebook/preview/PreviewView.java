package dev.rolebook.preview;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Leave to see a change set. */
@Schema(name = "Preview", description = "Leave to see one change set for a while, as if it were published.")
public record PreviewView(
        @Schema(
                description = "Send it with any read of the delivery API as `Rolebook-Preview`, or with a page under"
                        + " `/embed` as the parameter `preview`. It lets its holder read, and nothing else.")
        String token,

        @Schema(description = "From when on it lets nobody see anything.")
        Instant expiresAt) {}
