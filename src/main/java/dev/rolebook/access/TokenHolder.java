package dev.rolebook.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes of whoever sends a valid access token a caller with our roles, and no others. */
@ApplicationScoped
class TokenHolder implements SecurityIdentityAugmentor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenClaims claims;

    TokenHolder(TokenConfig config) {
        this.claims = new TokenClaims(config);
    }

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        // What is configured wrongly stops the start, not the first request.
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.getPrincipal() instanceof JsonWebToken token ? holder(token) : identity);
    }

    private SecurityIdentity holder(JsonWebToken token) {
        TokenClaims.Holder holder = claims.holder(body(token.getRawToken()));
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.getName()))
                .addRoles(Roles.withIncluded(holder.roles()));
        return holder.partner() == null
                ? identity.build()
                : identity.addAttribute(Caller.PARTNER, holder.partner()).build();
    }

    private static JsonNode body(String token) {
        try {
            String[] parts = token.split("\\.", -1);
            return JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new AuthenticationFailedException("not a signed token", e);
        }
    }
}
