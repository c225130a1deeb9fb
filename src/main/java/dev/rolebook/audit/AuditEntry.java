package dev.rolebook.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One write that was done. */
@Entity
@Immutable
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long number;

    @Column(name = "done_at")
    public Instant doneAt;

    /** By its id in the contract. */
    public String operation;

    /** The path that was asked for. */
    public String path;

    /** The path of what came of it. */
    public @Nullable String target;

    public String author;

    /** The shown part of the access key that was used. */
    @Column(name = "author_key")
    public @Nullable String authorKey;

    /** The network address of the caller. */
    public String address;

    @Column(name = "request_id")
    public String requestId;

    /** Why; null if nobody said. */
    public @Nullable String note;
}
