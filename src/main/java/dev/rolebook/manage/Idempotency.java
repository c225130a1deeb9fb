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
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * A POST that is sent again under the same key is answered as the first time, and done once: over
 * replicas, restarts, and answers that got lost on their way.
 */
@ApplicationScoped
public class Idempotency {

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
        if (request == null || !request.request().method().equals(HttpMethod.POST)) {
            return method.proceed();
        }
        Buffer body = request.body() == null ? null : request.body().buffer();
        ResponseStatus declared = method.getMethod().getAnnotation(ResponseStatus.class);
        return once(
                sha256().digest(body == null ? new byte[0] : body.getBytes()),
                declared == null ? 200 : declared.value(),
                method::proceed);
    }

    /**
     * The same where nobody holds the whole body.
     *
     * @param body its SHA-256
     * @param status of the answer
     */
    public <T> T once(byte[] body, int status, Callable<T> write) throws Exception {
        RoutingContext request = exchange.getCurrent();
        List<String> sent = request.request().headers().getAll(HEADER);
        if (sent.isEmpty()) {
            return write.call();
        }
        String key = sent.get(0);
        if (sent.size() > 1 || !KEY.matcher(key).matches()) {
            throw Problem.of(ProblemType.INVALID_PARAMETERS, "The Idempotency-Key is no key.")
                    .with(List.of(Fault.ofHeader(
                            HEADER, "invalid-value", "must be one, of 1 to 255 visible letters of ASCII")));
        }
        String who = caller.key() == null ? caller.name() : caller.key();
        String fingerprint = fingerprint(request.request(), body);
        session.doWork(connection -> take(connection, who, key, fingerprint));
        T answer = write.call();
        StoredAnswer stored = stored(fingerprint, answer, status);
        session.doWork(connection -> stored.write(connection, who, key));
        return answer;
    }

    private static void take(Connection connection, String who, String key, String fingerprint) throws SQLException {
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
    }

    /** Answers are kept for a day. */
    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void forget() {
        session.createNativeQuery(
                        "delete from idempotency_key where created_at < now() - interval '24 hours'", Void.class)
                .executeUpdate();
    }

    private StoredAnswer stored(String fingerprint, @Nullable Object answer, int status)
            throws JsonProcessingException {
        boolean located = status == 201 || status == 202;
        Object kept = answer instanceof Confidential secret ? secret.withoutSecret() : answer;
        return new StoredAnswer(
                fingerprint,
                kept == null ? 204 : status,
                located && answer instanceof Located made ? made.href() : null,
                answer instanceof Tagged tagged ? tagged.entityTag() : null,
                kept == null ? null : json.writeValueAsString(kept));
    }

    private static String fingerprint(HttpServerRequest request, byte[] body) {
        MessageDigest digest = sha256();
        digest.update((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
