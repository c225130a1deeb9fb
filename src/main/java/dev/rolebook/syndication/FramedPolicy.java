package dev.rolebook.syndication;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets browsers show a page, style and frame included; problems keep the strict policy of data. */
@Provider
@Framed
class FramedPolicy implements ContainerResponseFilter {

    private static final String POLICY = Stylesheet.policy("*");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 200) {
            response.getHeaders().putSingle("Content-Security-Policy", POLICY);
        }
    }
}
