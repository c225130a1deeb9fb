package dev.rolebook.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where it is what was created, or taken on. */
class LocationHeader {

    @ServerResponseFilter
    void add(ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Located located)) {
            return;
        }
        if (located.created() && answer.getStatus() == 200) {
            answer.setStatus(201);
        }
        if (answer.getStatus() == 201 || answer.getStatus() == 202) {
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, located.href());
        }
    }
}
