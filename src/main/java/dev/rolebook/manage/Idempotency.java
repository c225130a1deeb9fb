package dev.rolebook.manage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.access.Caller;
import dev.rolebook.representation.Tagged;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Located;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * A POST that is sent again under the same key is answered as the first time, and done once: over
 * replicas, restarts, and answers that got lost on their way.
 */
@ApplicationScoped
class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Session session;
    private final Caller caller;
    private final CurrentVertxRequest exchange;
    private final ObjectMapper json;

    Idempotency(Session session, Caller caller, CurrentVertxRequest exchange, ObjectMapper json) {
        this.session = session;
        this.caller = caller;
        this.exchange = exchange;
        this.json = json;
    }

    /** Does a write in the transaction at hand, unless it was done before. */
    Object once(InvocationContext method) throws Exception {
        RoutingContext request = exchange.getCurrent();
        String key = request == null || !request.request().method().equals(HttpMethod.POST)
                ? null
                : request.request().getHeader(HEADER);
        if (request == null || key == null) {
            return method.proceed();
        } else if (!KEY.matcher(key).matches()) {
            throw Problem.of(ProblemType.INVALID_PARAMETERS, "The Idempotency-Key is no key.")
                    .with(List.of(Fault.ofHeader(HEADER, "invalid-value", "1 to 255 visible letters of ASCII")));
        }
        String who = caller.key() == null ? caller.name() : caller.key();
        String fingerprint = fingerprint(request);
        session.doWork(connection -> {
            if (!StoredAnswer.take(connection, who, key)) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_IN_USE, "Ask again when it has been answered.")
                        .with("Retry-After", "1");
            }
            StoredAnswer.read(connection, who, key).ifPresent(stored -> {
                if (!stored.fingerprint().equals(fingerprint)) {
                    throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Another request needs another key.");
                }
                throw new Replayed(stored);
            });
        });
        Object answer = method.proceed();
        StoredAnswer stored = stored(fingerprint, answer, method);
        session.doWork(connection -> stored.write(connection, who, key));
        return answer;
    }

    /** Answers are kept for a day. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        session.createNativeQuery(
                        "delete from idempotency_key where created_at < now() - interval '24 hours'", Void.class)
                .executeUpdate();
    }

    private StoredAnswer stored(String fingerprint, @Nullable Object answer, InvocationContext method)
            throws JsonProcessingException {
        ResponseStatus declared = method.getMethod().getAnnotation(ResponseStatus.class);
        Located located = answer instanceof Located some ? some : null;
        boolean created = located != null && (located.created() || (declared != null && declared.value() == 201));
        Object kept = answer instanceof Confidential secret ? secret.withoutSecret() : answer;
        int status = created ? 201 : declared != null ? declared.value() : answer == null ? 204 : 200;
        return new StoredAnswer(
                fingerprint,
                status,
                created && located != null ? located.href() : null,
                answer instanceof Tagged tagged ? tagged.entityTag() : null,
                kept == null ? null : json.writeValueAsString(kept));
    }

    private static String fingerprint(RoutingContext request) {
        Buffer body = request.body() == null ? null : request.body().buffer();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.request().method() + " " + request.request().uri() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(body == null ? new byte[0] : body.getBytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
