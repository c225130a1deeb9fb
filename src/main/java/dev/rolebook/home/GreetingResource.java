package dev.rolebook.home;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.syndication.Stylesheet;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import dev.rolebook.web.PublicUrl;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The root: a page for whoever opens it in a browser, and what {@code /v1} says for programs. */
@Path("/")
@PermitAll
public class GreetingResource {

    private static final String POLICY = Stylesheet.policy("'none'");

    private final PublicUrl address;
    private final ObjectMapper json;

    public GreetingResource(PublicUrl address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    // The framework is left no choice of its own: it prefers HTML for */*, and does not know that q=0
    // refuses.
    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public RestResponse<String> greet(@Context HttpHeaders headers) throws JsonProcessingException {
        MediaType best = Preference.among(
                        List.of(APPLICATION_JSON_TYPE, TEXT_HTML_TYPE), headers.getAcceptableMediaTypes())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_ACCEPTABLE, "The URL offers application/json, text/html.")
                        .with(HttpHeaders.VARY, HttpHeaders.ACCEPT));
        return best.equals(TEXT_HTML_TYPE)
                ? answer(page(), Stylesheet.HTML)
                        .header("Content-Security-Policy", POLICY)
                        .build()
                : answer(json.writeValueAsString(Home.here()), MediaType.APPLICATION_JSON)
                        .build();
    }

    private static RestResponse.ResponseBuilder<String> answer(String body, String type) {
        return RestResponse.ResponseBuilder.ok(body, MediaType.valueOf(type))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private String page() throws JsonProcessingException {
        Home home = Home.here();
        Home.HomeLink guides = home.links().stream()
                .filter(link -> link.rel().equals("guides"))
                .findFirst()
                .orElseThrow();
        String excerpt = json.writerWithDefaultPrettyPrinter().writeValueAsString(guides);
        return GreetingPage.greeting(home, address.of("/v1"), excerpt, Stylesheet.TEXT)
                .render();
    }
}
