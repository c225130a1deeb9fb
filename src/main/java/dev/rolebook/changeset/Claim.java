package dev.rolebook.changeset;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whether a document may have a name that leads to another one: a {@code @BeanParam} of writes. */
public class Claim {

    @QueryParam("takeSlug")
    @DefaultValue("false")
    @Parameter(
            description =
                    "`true`: the document is a new one, although its slug leads to another one until now, which had it"
                            + " before a rename or took its place. The old URL then leads here.")
    public boolean takeSlug;
}
