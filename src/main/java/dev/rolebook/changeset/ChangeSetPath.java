package dev.rolebook.changeset;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which change set a URL means: a {@code @BeanParam}. */
public class ChangeSetPath {

    /** The change set that comes with the sample library. */
    static final String EXAMPLE = "01a19b7d-2000-7000-8000-000000000001";

    @PathParam("changeSet")
    @Parameter(description = "The id of the change set.", example = EXAMPLE)
    public UUID id = new UUID(0, 0);
}
