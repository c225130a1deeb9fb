package dev.rolebook.manage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** How a write is meant: a {@code @BeanParam} of every write of the manage plane. */
public class WriteOptions implements Explained {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(
            description = "`true`: do everything, answer as if it was done, and take it back. Nothing changes, and"
                    + " nobody else sees it.")
    public boolean dryRun;

    @QueryParam("note")
    @CodePointLength(min = 1, max = 2_000)
    @Parameter(
            description = "Why, for the audit; and for history, where a document is published at once, something is"
                    + " restored, or files become a change set.")
    public @Nullable String note;

    public String noteOrEmpty() {
        return note == null ? "" : note;
    }

    @Override
    public @Nullable String why() {
        return note;
    }
}
