package dev.rolebook.representation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells whoever has written something its entity tag, so that the next write needs no read. */
class TagHeader {

    @ServerResponseFilter
    void add(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Tagged written && written.entityTag() != null) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, written.entityTag());
        }
    }
}
