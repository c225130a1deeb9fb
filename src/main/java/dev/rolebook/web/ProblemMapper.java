package dev.rolebook.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers for everything that a resource, or what calls it, throws. */
class ProblemMapper {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response moved(Moved moved, RoutingContext request) {
        String query = request.request().query();
        String location = moved.href() + (query == null ? "" : "?" + query);
        return Response.status(308)
                .header("Location", location)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("location", location))
                .build();
    }

    @ServerExceptionMapper({Throwable.class, WebApplicationException.class, NotFoundException.class})
    Response problem(Throwable failure, RoutingContext request) {
        return answer(Diagnosis.of(failure), failure, request);
    }

    private static Response answer(Problem problem, Throwable failure, RoutingContext request) {
        String id = RequestId.of(request);
        log(problem, failure, id);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(ProblemBody.of(problem, request.request().path(), id));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    static void log(Problem problem, Throwable failure, String requestId) {
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.errorf(failure, "Request %s failed", requestId);
        } else if (problem.type() == ProblemType.UNAVAILABLE) {
            LOG.warnf("Request %s was not served: %s", requestId, failure);
        }
    }
}
