package dev.rolebook.changeset;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Change sets are looked at by others, where an installation asks for that. */
@ApplicationScoped
public class Review {

    private final int needed;
    private final Clock clock;

    public Review(ReviewConfig config, Clock clock) {
        this.needed = config.approvals();
        this.clock = clock;
    }

    /** Its own rule: one constraint on a setting would bring a second validator with it, made at each start. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (needed < 0) {
            throw new ConfigurationException("rolebook.review.approvals: nobody can approve " + needed
                    + " times; write how many have to, or 0 if nobody has");
        }
    }

    /** Somebody finds a change set good, as it is now. */
    ChangeSet approve(ChangeSet set, String approver, String note) {
        if (approver.equals(set.author) || ChangeSetDocument.isWrittenBy(set.id, approver)) {
            throw Problem.of(ProblemType.OWN_WORK, "'" + approver + "' has written the change set, or a part of it.");
        }
        ChangeSetApproval approval = ChangeSetApproval.<ChangeSetApproval>findByIdOptional(
                        new ChangeSetApproval.Key(set.id, approver))
                .orElseGet(ChangeSetApproval::new);
        approval.changeSet = set.id;
        approval.approver = approver;
        approval.edition = set.edition;
        approval.note = note;
        approval.approvedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        approval.persist();
        return set;
    }

    /** Refuses a change set that not enough people have approved as it is now. */
    public void demand(ChangeSet set) {
        long given = ChangeSetApproval.ofNow(set);
        if (given < needed) {
            throw Problem.of(
                    ProblemType.REVIEW_REQUIRED,
                    "The change set has " + given + " of the " + needed + " approvals that it needs as it is now.");
        }
    }
}
