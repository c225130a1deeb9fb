package dev.rolebook.key;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a valid key belongs to.
 *
 * @param partner the source whose jobs they write; null if they are no partner
 * @param quota how many requests they may make in a minute; null if as many as they like
 * @param unseen whether the last use that is noted of the key is a while ago
 */
record KeyHolder(
        String id,
        String name,
        Set<String> roles,
        @Nullable String partner,
        @Nullable Integer quota,
        boolean unseen) {

    /** The attribute of an identity with this. */
    static final String ATTRIBUTE = "rolebook.key-holder";

    SecurityIdentity identity() {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Roles.withIncluded(roles))
                .addAttribute(ATTRIBUTE, this)
                .addAttribute(Caller.KEY, Credential.shown(id));
        return partner == null
                ? identity.build()
                : identity.addAttribute(Caller.PARTNER, partner).build();
    }
}
