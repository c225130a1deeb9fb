package dev.rolebook.paging;

import dev.rolebook.web.PublicUrl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Puts the full URLs of a page's neighbours into the header field Link (RFC 8288). */
class LinkHeader {

    private final PublicUrl api;

    LinkHeader(PublicUrl api) {
        this.api = api;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Paged page) {
            String links = Stream.of(
                            link(request.getUriInfo(), page.page().next(), "next"),
                            link(request.getUriInfo(), page.page().prev(), "prev"))
                    .filter(link -> !link.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!links.isEmpty()) {
                answer.getHeaders().putSingle("Link", links);
            }
        }
    }

    private String link(UriInfo asked, @Nullable String cursor, String relation) {
        if (cursor == null) {
            return "";
        }
        URI uri = asked.getRequestUri();
        String others = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("cursor="))
                        .map(parameter -> parameter + "&")
                        .collect(Collectors.joining());
        String query = others + "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return "<" + api.of(uri.getRawPath()) + "?" + query + ">; rel=\"" + relation + "\"";
    }
}
