package dev.rolebook.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.syndication.Stylesheet;
import dev.rolebook.web.PublicUrl;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Home programs() {
        return Home.here();
    }

    @GET
    @Produces(Stylesheet.HTML)
    @Operation(hidden = true)
    public RestResponse<String> people() throws JsonProcessingException {
        Home home = Home.here();
        Home.HomeLink guides = home.links().stream()
                .filter(link -> link.rel().equals("guides"))
                .findFirst()
                .orElseThrow();
        String excerpt = json.writerWithDefaultPrettyPrinter().writeValueAsString(guides);
        String page = GreetingPage.greeting(home, address.of("/v1"), excerpt, Stylesheet.TEXT)
                .render();
        return RestResponse.ResponseBuilder.ok(page)
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
