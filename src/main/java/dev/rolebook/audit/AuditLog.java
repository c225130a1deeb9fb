package dev.rolebook.audit;

import dev.rolebook.access.Caller;
import dev.rolebook.manage.Explained;
import dev.rolebook.manage.WriteListener;
import dev.rolebook.web.Located;
import dev.rolebook.web.RequestId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Writes down what is done: in the transaction of the write, so that there is an entry if, and only if, it was done. */
@ApplicationScoped
public class AuditLog implements WriteListener {

    private final Caller caller;
    private final CurrentVertxRequest exchange;
    private final Clock clock;

    AuditLog(Caller caller, CurrentVertxRequest exchange, Clock clock) {
        this.caller = caller;
        this.exchange = exchange;
        this.clock = clock;
    }

    @Override
    public void written(InvocationContext method, @Nullable Object answer) {
        Operation operation = Objects.requireNonNull(
                method.getMethod().getAnnotation(Operation.class), "every endpoint is an operation of the contract");
        append(operation.operationId(), answer, why(method, answer));
    }

    /**
     * Writes down what the request at hand does.
     *
     * @param operation its id in the contract
     * @param answer what it is answered with
     * @param note why; empty if nobody said
     */
    public void append(String operation, @Nullable Object answer, String note) {
        RoutingContext request = exchange.getCurrent();
        AuditEntry entry = new AuditEntry();
        entry.doneAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        entry.operation = operation;
        entry.path = request.request().path();
        entry.target = answer instanceof Located made ? made.href() : null;
        entry.author = caller.name();
        entry.authorKey = caller.key();
        entry.address = caller.address();
        entry.requestId = RequestId.of(request);
        entry.note = note.isBlank() ? null : note;
        entry.persist();
    }

    /** What the request itself says; else what is known of what it is about. */
    private static String why(InvocationContext method, @Nullable Object answer) {
        String said =
                Arrays.stream(method.getParameters()).flatMap(AuditLog::said).collect(Collectors.joining("\n\n"));
        return said.isEmpty() ? said(answer).collect(Collectors.joining()) : said;
    }

    private static Stream<String> said(@Nullable Object by) {
        return by instanceof Explained explained
                ? Stream.ofNullable(explained.why()).filter(why -> !why.isBlank())
                : Stream.empty();
    }
}
