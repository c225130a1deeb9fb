package dev.rolebook.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Stands before every route: names the request, holds the rules that concern all of them, reads a
 * body within its bounds, and puts a problem where anything else would have failed without a word.
 */
@ApplicationScoped
class FrontDoor {

    /** After these, it is not certain where the next request on the connection would begin. */
    private static final Set<ProblemType> CLOSING = Set.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.INVALID_HOST,
            ProblemType.CONTENT_TOO_LARGE,
            ProblemType.URI_TOO_LONG,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.HTTP_VERSION_NOT_SUPPORTED);

    /** What the router decides before or after all routes, and would answer with a page of its own. */
    private static final List<Integer> UNHANDLED = List.of(400, 404, 405, 406, 413, 415, 500);

    private static final String BODY_TIMER = FrontDoor.class.getName();

    private final RequestRules rules;
    private final StreamedBodies streamed;
    private final BodyHandler bodies;
    private final Endpoints endpoints;
    private final CommonFields fields;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final List<EarlyAnswers> early;
    private final long bodyMillis;

    FrontDoor(
            @ConfigProperty(name = "rolebook.limits.body-bytes", defaultValue = "1048576") int bodyBytes,
            @ConfigProperty(name = "rolebook.limits.body-seconds", defaultValue = "20") int bodySeconds,
            StreamedBodies streamed,
            Endpoints endpoints,
            CommonFields fields,
            ObjectMapper json,
            Vertx vertx,
            @All List<EarlyAnswers> early) {
        this.rules = new RequestRules(bodyBytes, streamed);
        this.streamed = streamed;
        this.bodies = BodyHandler.create(false).setBodyLimit(bodyBytes);
        this.bodyMillis = bodySeconds * 1000L;
        this.endpoints = endpoints;
        this.fields = fields;
        this.json = json;
        this.vertx = vertx;
        this.early = early;
    }

    void stand(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_HEADERS)
                .handler(this::enter)
                .failureHandler(this::fail);
        router.route().order(RouteConstants.ROUTE_ORDER_BODY_HANDLER).handler(this::readBody);
        router.route().order(RouteConstants.ROUTE_ORDER_BODY_HANDLER + 1).handler(this::bodyIsThere);
        // Before resources, which would answer each in its own way.
        router.route()
                .method(HttpMethod.OPTIONS)
                .order(RouteConstants.ROUTE_ORDER_COMPRESSION)
                .handler(this::options);
        UNHANDLED.forEach(status -> router.errorHandler(status, this::fail));
    }

    private void enter(RoutingContext request) {
        sign(request);
        if (rules.isPlain(request.request()) && isAnswered(request)) {
            return;
        }
        // Every line that is logged from here on for this request bears its id.
        MDC.put(RequestId.LOG_KEY, RequestId.of(request));
        Optional<Problem> broken = rules.broken(request.request());
        String path = request.request().path();
        if (broken.isPresent()) {
            request.fail(broken.get());
        } else if (path.startsWith("/q/health-ui")) {
            // Switched off; where the framework has it all the same, it refuses without a word.
            request.fail(404);
        } else if (Endpoints.isFrameworks(path)) {
            String method = request.request().method().name();
            if (endpoints.methods(path).contains(method)) {
                request.next();
            } else {
                request.fail(endpoints.methodNotAllowed(path, method));
            }
        } else if (request.request().method().equals(HttpMethod.HEAD)) {
            // The same way as GET, so that all fields are the same; the server leaves out the body.
            request.reroute(HttpMethod.GET, request.request().uri());
        } else {
            request.next();
        }
    }

    private boolean isAnswered(RoutingContext request) {
        for (EarlyAnswers answers : early) {
            if (answers.answer(request)) {
                return true;
            }
        }
        return false;
    }

    private void sign(RoutingContext request) {
        RequestId.tell(request);
        request.addHeadersEndHandler(ignored -> fields.complete(request));
    }

    private void readBody(RoutingContext request) {
        if (!RequestRules.hasBody(request.request())) {
            request.next();
            return;
        }
        if (request.request().getHeader("Content-Type") == null) {
            request.fail(endpoints.unsupportedMediaType(
                    request.request().path(), request.request().method().name(), "The body has no Content-Type."));
            return;
        }
        if (streamed.of(request.request()).isPresent()) {
            Lingering.closeIfAnsweredEarly(request);
            request.next();
            return;
        }
        // Whoever sends a byte now and then is never idle.
        long tooLate = vertx.setTimer(bodyMillis, timer -> Lingering.end(request.request()));
        request.put(BODY_TIMER, tooLate);
        bodies.handle(request);
    }

    private void bodyIsThere(RoutingContext request) {
        Long tooLate = request.remove(BODY_TIMER);
        if (tooLate != null) {
            vertx.cancelTimer(tooLate);
            Optional<Problem> flaw = BodyText.flaw(request);
            if (flaw.isPresent()) {
                request.fail(flaw.get());
                return;
            }
        }
        request.next();
    }

    private void options(RoutingContext request) {
        String path = request.request().path();
        Set<String> methods = endpoints.methods(path);
        if (methods.isEmpty() && path.startsWith("/q/")) {
            request.next();
        } else if (methods.isEmpty()) {
            // The resource at the root would answer for every path below it.
            request.fail(404);
        } else {
            request.response()
                    .putHeader("Allow", String.join(", ", methods))
                    .setStatusCode(204)
                    .end();
        }
    }

    private void fail(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended()) {
            return;
        }
        Problem problem = problem(request);
        if (request.failure() != null) {
            ProblemAnswers.log(problem, request.failure(), request);
        }
        if (response.headWritten()) {
            // Half an answer cannot be taken back; cut off, it is at least not taken for a whole one.
            request.request().connection().close();
            return;
        }
        write(problem, request);
    }

    private Problem problem(RoutingContext request) {
        if (!request.response().headers().contains(RequestId.HEADER)) {
            // The router itself refused, before any route: our rules know why.
            sign(request);
            Optional<Problem> broken = rules.broken(request.request());
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        Throwable failure = request.failure();
        if (failure != null) {
            Problem problem = Diagnosis.of(failure);
            boolean reading = request.get(BODY_TIMER) != null;
            return reading && problem.type() == ProblemType.INTERNAL_ERROR
                    ? Problem.of(ProblemType.MALFORMED_REQUEST, "The body is cut into wrong pieces, or breaks off.")
                    : problem;
        }
        int status = request.statusCode();
        return status == ProblemType.CONTENT_TOO_LARGE.status() ? rules.tooLarge() : Diagnosis.ofStatus(status);
    }

    private void write(Problem problem, RoutingContext request) {
        HttpServerResponse response = request.response();
        response.headers().remove("Content-Length").remove("Transfer-Encoding");
        problem.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", ProblemAnswers.MEDIA_TYPE)
                .setStatusCode(problem.type().status());
        if (CLOSING.contains(problem.type())) {
            response.putHeader("Connection", "close");
        }
        HttpConnection connection = request.request().connection();
        response.end(body(problem, request)).onComplete(sent -> {
            if (problem.type() == ProblemType.CONTENT_TOO_LARGE) {
                Lingering.close(request);
            } else if (CLOSING.contains(problem.type())) {
                Lingering.end(request.request());
            }
        });
        if (problem.type() == ProblemType.MALFORMED_REQUEST && connection instanceof ConnectionBase channel) {
            // Where the parser gave up, the server closes before it would have sent what waits.
            channel.channelHandlerContext().flush();
        }
    }

    private Buffer body(Problem problem, RoutingContext request) {
        String path = request.request().path();
        try {
            return Buffer.buffer(
                    json.writeValueAsBytes(ProblemBody.of(problem, path == null ? "/" : path, RequestId.of(request))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is JSON", e);
        }
    }
}
