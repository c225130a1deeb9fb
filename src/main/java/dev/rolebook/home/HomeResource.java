package dev.rolebook.home;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a program begins. */
@Path("/v1")
@Tag(name = "Reference")
@PermitAll
public class HomeResource {

    @GET
    @Operation(operationId = "getHome", summary = "What the API has: links to everything")
    public Home home() {
        return Home.here();
    }

    @GET
    @Path("vocabulary")
    @Operation(operationId = "getVocabulary", summary = "Every enumeration, with labels and meanings")
    public Vocabulary vocabulary() {
        return Vocabulary.all();
    }
}
