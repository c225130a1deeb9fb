package dev.rolebook.manage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a write is meant: a {@code @BeanParam} of every write of the manage plane. */
public class WriteOptions {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(
            description = "`true`: do everything, answer as if it was done, and take it back. Nothing changes, and"
                    + " nobody else sees it.")
    public boolean dryRun;
}
