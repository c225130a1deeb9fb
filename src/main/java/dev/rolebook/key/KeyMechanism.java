package dev.rolebook.key;

import dev.rolebook.access.Bearer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Takes API keys. Every other token is left to whoever comes next. */
@ApplicationScoped
class KeyMechanism implements HttpAuthenticationMechanism {

    private final KeyLookup keys;
    private final Vertx vertx;

    KeyMechanism(KeyLookup keys, Vertx vertx) {
        this.keys = keys;
        this.vertx = vertx;
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String token = Bearer.of(request.request()).orElse("");
        return token.startsWith(Credential.PREFIX)
                ? Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> identity(token), false)
                                .toCompletionStage())
                : Uni.createFrom().nullItem();
    }

    private SecurityIdentity identity(String token) throws SQLException {
        Credential credential = Credential.parse(token).orElseThrow(AuthenticationFailedException::new);
        return keys.holder(credential)
                .orElseThrow(AuthenticationFailedException::new)
                .identity();
    }

    /** Not asked for: refusals are problems, and web.Challenge words them. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "api-key"));
    }
}
