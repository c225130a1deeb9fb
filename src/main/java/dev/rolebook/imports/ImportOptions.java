package dev.rolebook.imports;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.publishing.Author;
import dev.rolebook.web.Challenge;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.validator.constraints.CodePointLength;

/** What is to become of an upload. */
public class ImportOptions extends WriteOptions {

    @QueryParam("mode")
    @DefaultValue("MERGE")
    @Parameter(
            description = "What becomes of published documents that are not in the upload: with `MERGE` they stay, with"
                    + " `MIRROR` they are removed.")
    public ImportMode mode = ImportMode.MERGE;

    @QueryParam("publish")
    @DefaultValue("false")
    @Parameter(
            description = "`true`: publish what comes of it at once, all of it or nothing. Needs the role `publisher`."
                    + " Else it waits in a change set.")
    public boolean publish;

    @QueryParam("title")
    @DefaultValue("Import")
    @CodePointLength(min = 1, max = 200)
    @Parameter(description = "What the change set is about.")
    public String title = "Import";

    ImportOrder order(Caller caller) {
        if (publish && !caller.roles().contains(Roles.PUBLISHER)) {
            throw Challenge.insufficient(List.of(Roles.PUBLISHER));
        }
        return new ImportOrder(
                mode, publish, dryRun, title, noteOrEmpty(), new Author(caller.name(), caller.key(), caller.address()));
    }
}
