package dev.rolebook.representation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says on every answer of an operation, refusals included, that it is on its way out. */
class DeprecationFilter {

    /** After the filter that sets the links of pages, and before the one that takes all fields over. */
    private static final int LATE = 1000;

    @ServerResponseFilter(priority = LATE)
    void announce(ContainerResponseContext answer, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        DeprecatedSince declared = method == null ? null : method.getAnnotation(DeprecatedSince.class);
        if (declared != null) {
            Deprecation.of(declared).fields().forEach(answer.getHeaders()::add);
        }
    }
}
