package dev.rolebook.manage;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives an answer again. */
class ReplayedAnswers {

    @ServerExceptionMapper
    Response replay(Replayed replayed) {
        StoredAnswer stored = replayed.answer();
        Response.ResponseBuilder answer = Response.status(stored.status()).header("Idempotent-Replayed", "true");
        if (stored.location() != null) {
            answer.header(HttpHeaders.LOCATION, stored.location());
        }
        if (stored.entityTag() != null) {
            answer.header(HttpHeaders.ETAG, stored.entityTag());
        }
        return stored.body() == null
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON).entity(stored.body()).build();
    }
}
