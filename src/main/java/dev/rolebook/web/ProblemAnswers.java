package dev.rolebook.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers for everything that a resource, or what calls it, throws. */
class ProblemAnswers {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final Endpoints endpoints;
    private final ObjectMapper json;

    ProblemAnswers(Endpoints endpoints, ObjectMapper json) {
        this.endpoints = endpoints;
        this.json = json;
    }

    @ServerExceptionMapper
    Response moved(Moved moved, RoutingContext request) {
        String query = request.request().query();
        String location = moved.href() + (query == null ? "" : "?" + query);
        // Set here, because the framework would escape it again, and put the Host field before it.
        request.response().putHeader("Location", location);
        return Response.status(308)
                .type(MediaType.APPLICATION_JSON)
                // Not for ever: a name may be given back to the document that had it.
                .header("Cache-Control", "public, max-age=0, s-maxage=60")
                .entity(Map.of("location", location))
                .build();
    }

    /** The framework has mappers of its own for all of these but the first, which show its inside. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        ResteasyReactiveViolationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response problem(Throwable failure, RoutingContext request) {
        return answer(diagnosed(failure, request), failure, request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, ResourceInfo resource, RoutingContext request) {
        return answer(Challenge.insufficient(roles(resource)), failure, request);
    }

    /** Any of these may call the method: as it says itself, or else its class. */
    private static List<String> roles(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        RolesAllowed own = method == null ? null : method.getAnnotation(RolesAllowed.class);
        RolesAllowed allowed =
                own == null && method != null ? resource.getResourceClass().getAnnotation(RolesAllowed.class) : own;
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    /** What the framework refuses without a word, with what would have been right. */
    private Problem diagnosed(Throwable failure, RoutingContext request) {
        String path = request.request().path();
        String method = request.request().method().name();
        // Where a path begins like that of two classes, the framework misses what the second one has.
        Set<String> methods = failure instanceof NotFoundException ? endpoints.methods(path) : Set.of();
        boolean missed = !methods.isEmpty() && !methods.contains(method);
        if (failure instanceof NotAllowedException || missed) {
            return endpoints.methodNotAllowed(path, method);
        } else if (failure instanceof NotAcceptableException) {
            return endpoints.notAcceptable(path, method);
        } else if (failure instanceof NotSupportedException) {
            return endpoints.unsupportedMediaType(path, method, "The body's Content-Type is not accepted.");
        }
        return Diagnosis.of(failure);
    }

    private Response answer(Problem problem, Throwable failure, RoutingContext request) {
        log(problem, failure, request);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(written(ProblemBody.of(problem, request.request().path(), RequestId.of(request))));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** As text, which every writer leaves alone: that of a page would write an object as Java names it. */
    private String written(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is JSON", e);
        }
    }

    static void log(Problem problem, Throwable failure, RoutingContext request) {
        String requestId = RequestId.of(request);
        if (HangUp.causes(failure, request)) {
            LOG.debugf("Request %s was left by its client: %s", requestId, failure);
        } else if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.errorf(failure, "Request %s failed", requestId);
        } else if (problem.type() == ProblemType.UNAVAILABLE) {
            LOG.warnf("Request %s was not served: %s", requestId, failure);
        }
    }
}
