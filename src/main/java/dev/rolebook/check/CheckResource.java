package dev.rolebook.check;

import dev.rolebook.access.Roles;
import dev.rolebook.database.PublishedRead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What editors are told of the whole library. */
@Path("/manage/v1/checks")
@Tag(name = "Change sets")
@RolesAllowed(Roles.READER)
@PublishedRead
public class CheckResource {

    private final LibraryCheck library;

    CheckResource(LibraryCheck library) {
        this.library = library;
    }

    @GET
    @Operation(
            operationId = "listFindings",
            summary = "What there is to look at in everything that is published",
            description = "Holds every published document against the rules of editors, with the severities that are"
                    + " configured here: what a publication is checked for, and what has come about since, such as"
                    + " a review date that has passed. Go on with 'page.next' until it is null; a page looks at 1,000"
                    + " documents at most, and may be empty.")
    public LibraryFindings list(@BeanParam FindingsQuery query) {
        return library.page(query);
    }
}
