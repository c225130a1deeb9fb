package dev.rolebook.changeset;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A set of documents that are written, looked at and published together. */
@Entity
@Table(name = "change_set")
public class ChangeSet extends PanacheEntityBase {

    @Id
    public UUID id;

    public String title;
    public String note;

    @Enumerated(EnumType.STRING)
    public ChangeSetState state;

    /** Who began it. */
    public String author;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** Counts the changes of what is in it: an approval is of one state of it. */
    public long edition;

    /** When it will be published; null if it is not scheduled. */
    @Column(name = "due_at")
    public @Nullable Instant dueAt;

    /** Who has scheduled it, with which key and from where. */
    @Column(name = "scheduled_by")
    public @Nullable String scheduledBy;

    @Column(name = "scheduled_key")
    public @Nullable String scheduledKey;

    @Column(name = "scheduled_address")
    public @Nullable String scheduledAddress;

    /** Why it was not published when it was due; null if that did not happen. */
    @Column(name = "schedule_failure")
    public @Nullable String scheduleFailure;

    /** The publication that it became; null if nothing of it was new, or it is not published. */
    public @Nullable Long publication;

    @Column(name = "published_at")
    public @Nullable Instant publishedAt;

    /** What time it was by the database, as all replicas see it, when this was read from there. */
    @Formula("now()")
    public Instant readAt;

    /** An empty one. */
    static ChangeSet begun(UUID id, String title, String note, String author, Instant now) {
        ChangeSet set = new ChangeSet();
        set.id = id;
        set.title = title;
        set.note = note;
        set.state = ChangeSetState.OPEN;
        set.author = author;
        set.createdAt = now;
        set.updatedAt = now;
        return set;
    }

    public static ChangeSet withId(UUID id) {
        return ChangeSet.<ChangeSet>findByIdOptional(id).orElseThrow(() -> Problem.notFound("change set", id));
    }

    /** For a change of it: others who want to change it wait until the transaction at hand ends. */
    public static ChangeSet locked(UUID id) {
        return ChangeSet.<ChangeSet>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("change set", id));
    }

    /** The same, of an open one. */
    public static ChangeSet open(UUID id) {
        ChangeSet set = locked(id);
        if (set.state != ChangeSetState.OPEN) {
            throw notIn(ProblemType.CHANGE_SET_NOT_OPEN, set);
        }
        return set;
    }

    /** The refusal of what its state does not allow. */
    static Problem notIn(ProblemType refusal, ChangeSet set) {
        return Problem.of(refusal, "The change set is " + set.state.name().toLowerCase(Locale.ROOT) + ".");
    }

    /** Those that will be published until an instant, in their order. */
    public static List<ChangeSet> dueUntil(Instant instant) {
        return list("state = ?1 and dueAt <= ?2 order by dueAt, id", ChangeSetState.SCHEDULED, instant);
    }

    /** What is in it has changed: approvals of what it was before count no longer. */
    public void edited(Instant now) {
        edition++;
        updatedAt = now;
    }

    public void published(@Nullable Long number, Instant now) {
        state = ChangeSetState.PUBLISHED;
        publication = number;
        publishedAt = now;
        updatedAt = now;
    }
}
