package dev.rolebook.preview;

import dev.rolebook.access.Roles;
import dev.rolebook.changeset.ChangeSet;
import dev.rolebook.changeset.ChangeSetPath;
import dev.rolebook.manage.ManageWrite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leave to see a change set before it is published. */
@Path("/manage/v1/change-sets/{changeSet}/previews")
@Tag(name = "Change sets")
public class PreviewResource {

    private final PreviewToken tokens;

    PreviewResource(PreviewToken tokens) {
        this.tokens = tokens;
    }

    @POST
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EDITOR, Roles.REVIEWER})
    @Operation(
            operationId = "createPreview",
            summary = "See the delivery API as if the change set were published",
            description = "Every read of the delivery API answers so to whoever sends the token, and to nobody else:"
                    + " lists, search, comparisons and pages too. Nothing of it is cached. If the change set cannot be"
                    + " published as it is, those reads answer 422 with its findings.")
    public PreviewView create(@BeanParam ChangeSetPath path, @NotNull @Valid PreviewOrder order) {
        ChangeSet set = ChangeSet.withId(path.id);
        Instant expiresAt =
                set.readAt.plus(Duration.ofMinutes(order.minutesOrDefault())).truncatedTo(ChronoUnit.SECONDS);
        return new PreviewView(tokens.write(new PreviewToken.Leave(set.id, expiresAt, order.asOf())), expiresAt);
    }
}
