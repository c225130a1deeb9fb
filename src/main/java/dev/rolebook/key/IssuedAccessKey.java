package dev.rolebook.key;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rolebook.manage.Confidential;
import dev.rolebook.web.Located;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key that was just made: the one answer that has its secret. */
@Schema(name = "IssuedAccessKey", description = "A key that was just made. Nothing else ever shows its secret again.")
public record IssuedAccessKey(
        @Schema(
                description = "The whole key, as it is sent: `Authorization: Bearer rb_…`. Keep it; it is shown this"
                        + " once. Null where the answer is given again (`Idempotency-Key`), because nothing here keeps"
                        + " it: if the first answer was lost, revoke the key and make another.")
        @Nullable String secret,

        @Schema(description = "What it is.") AccessKeyView key)
        implements Located, Confidential {

    static IssuedAccessKey of(Credential credential, AccessKey key) {
        return new IssuedAccessKey(credential.text(), AccessKeyView.of(key));
    }

    @Override
    public IssuedAccessKey withoutSecret() {
        return new IssuedAccessKey(null, key);
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
