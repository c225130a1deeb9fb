package dev.rolebook.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How the access tokens of an identity provider are read. */
@ConfigMapping(prefix = "rolebook.access.oidc")
interface TokenConfig {

    /** Where in a token its roles stand: the name of a claim, and of what is inside it, with slashes between. */
    @WithDefault("realm_access/roles")
    String rolesClaim();

    /** What they mean here: {@code content-team=editor}. Without any, they are taken for ours of the same name. */
    Optional<List<String>> roles();

    /** Where in a token the source stands whose jobs a partner writes. */
    @WithDefault("rolebook_partner")
    String partnerClaim();
}
