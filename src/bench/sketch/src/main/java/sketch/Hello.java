package sketch;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The least that a service answers. */
@Path("/hello")
public class Hello {

    @GET
    public String hello() {
        return "hello";
    }
}
