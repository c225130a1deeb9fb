package dev.rolebook.changeset;

import dev.rolebook.access.Caller;
import dev.rolebook.access.Roles;
import dev.rolebook.manage.ManageWrite;
import dev.rolebook.manage.WriteOptions;
import dev.rolebook.publishing.Author;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Change sets that are published by themselves. */
@Path("/manage/v1/change-sets/{changeSet}/schedule")
@Tag(name = "Change sets")
@RolesAllowed(Roles.PUBLISHER)
public class ScheduleResource {

    private final Schedule schedule;
    private final Caller caller;

    ScheduleResource(Schedule schedule, Caller caller) {
        this.schedule = schedule;
        this.caller = caller;
    }

    @POST
    @ManageWrite
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleChangeSet",
            summary = "Have it published at an instant",
            description =
                    "It is published once, whatever happens until then, and stays as it is meanwhile. If it cannot"
                            + " be published when it is due, it is open again and says why in `scheduleFailure`.")
    public ChangeSetView schedule(
            @BeanParam ChangeSetPath path, @NotNull @Valid ScheduleOrder order, @BeanParam WriteOptions options) {
        return ChangeSetView.of(schedule.set(ChangeSet.open(path.id), order.at(), Author.of(caller)));
    }

    @DELETE
    @ManageWrite
    @Operation(operationId = "cancelSchedule", summary = "Open a scheduled change set again")
    public ChangeSetView cancel(@BeanParam ChangeSetPath path, @BeanParam WriteOptions options) {
        return ChangeSetView.of(schedule.cancel(ChangeSet.locked(path.id)));
    }
}
