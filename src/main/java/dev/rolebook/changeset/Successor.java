package dev.rolebook.changeset;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What takes the place of a document that is removed: a {@code @BeanParam}. */
public class Successor {

    @QueryParam("replacedBy")
    @Parameter(
            description =
                    "The slug of the document of the same kind that takes its place: whatever names the removed one"
                            + " is changed to name this one, in the same publication.")
    public @Nullable String replacedBy;

    @QueryParam("redirect")
    @DefaultValue("true")
    @Parameter(
            description =
                    "With `replacedBy`: whether the old URL leads to the new one (308). `false`: it answers 410 and"
                            + " names it.")
    public boolean redirect;
}
