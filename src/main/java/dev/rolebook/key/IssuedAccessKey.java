package dev.rolebook.key;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rolebook.web.Located;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that was just made: the one answer that has its secret. */
@Schema(name = "IssuedAccessKey", description = "A key that was just made. Nothing else ever shows its secret again.")
public record IssuedAccessKey(
        @Schema(
                description = "The whole key, as it is sent: `Authorization: Bearer rb_…`. Keep it; it is shown this"
                        + " once.")
        String secret,

        @Schema(description = "What it is.") AccessKeyView key)
        implements Located {

    static IssuedAccessKey of(Credential credential, AccessKey key) {
        return new IssuedAccessKey(credential.text(), AccessKeyView.of(key));
    }

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public String href() {
        return key.href();
    }

    /** Whatever prints this, the secret is not in it. */
    @Override
    public String toString() {
        return key.id();
    }
}
