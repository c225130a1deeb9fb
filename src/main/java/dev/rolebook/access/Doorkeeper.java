package dev.rolebook.access;

import dev.rolebook.database.Reachability;
import dev.rolebook.web.Challenge;
import dev.rolebook.web.DeliveryRead;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks who sends a credential before anything is done for them, also where nobody need have one: a
 * key that is wrong is a mistake that shall be seen, and a right one may be metered.
 */
@ApplicationScoped
class Doorkeeper {

    /** When the framework has said how an identity would be found, and before it demands one. */
    private static final int ORDER = -(SecurityHandlerPriorities.AUTHENTICATION - 1);

    private static final String RETRY_SECONDS = "5";

    private final Reachability database;

    Doorkeeper(Reachability database) {
        this.database = database;
    }

    void stand(@Observes Router router) {
        router.route().order(ORDER).handler(this::receive);
    }

    private void receive(RoutingContext request) {
        if (Bearer.of(request.request()).isEmpty() || isOneOfEverybody(request)) {
            request.next();
            return;
        }
        BiConsumer<RoutingContext, Throwable> leftToUs = Doorkeeper::leave;
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leftToUs);
        QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(identity -> admit(request, identity), failure -> refuse(request, failure));
    }

    /** While nobody can judge keys, reads that need none go on: whoever sends one gets what all others get. */
    private boolean isOneOfEverybody(RoutingContext request) {
        return database.isAway() && DeliveryRead.isOne(request.request());
    }

    private static void refuse(RoutingContext request, Throwable failure) {
        boolean providerIsAway = failure instanceof OIDCException;
        request.fail(
                providerIsAway
                        ? Problem.of(
                                        ProblemType.UNAVAILABLE,
                                        "The identity provider does not answer, so that no token can be judged.")
                                .with("Retry-After", RETRY_SECONDS)
                        : failure);
    }

    /** The framework would answer a failure by itself; here it becomes a problem. */
    private static void leave(RoutingContext request, Throwable failure) {}

    private static void admit(RoutingContext request, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            // Neither a key nor a token of an issuer that is known here.
            request.fail(Challenge.invalidCredential());
        } else {
            QuarkusHttpUser.setIdentity(identity, request);
            request.next();
        }
    }
}
