package dev.rolebook.changeset;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That somebody has looked at a change set and found it good. */
@Entity
@IdClass(ChangeSetApproval.Key.class)
@Table(name = "change_set_approval")
public class ChangeSetApproval extends PanacheEntityBase {

    @Id
    @Column(name = "change_set_id")
    public UUID changeSet;

    @Id
    public String approver;

    /** Which state of the change set was approved. */
    public long edition;

    public String note;

    @Column(name = "approved_at")
    public Instant approvedAt;

    public static List<ChangeSetApproval> of(Collection<UUID> changeSets) {
        return changeSets.isEmpty() ? List.of() : list("changeSet in ?1 order by approvedAt, approver", changeSets);
    }

    /** How many have approved a change set as it is now. */
    public static long ofNow(ChangeSet set) {
        return count("changeSet = ?1 and edition = ?2", set.id, set.edition);
    }

    /** The identity of an approval. */
    public record Key(UUID changeSet, String approver) implements Serializable {}
}
