package dev.rolebook.key;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key as it is kept: everything but its secret. */
@Entity
@Table(name = "access_key")
public class AccessKey extends PanacheEntityBase {

    /** The public half, without what all keys begin with. */
    @Id
    public String id;

    public String name;
    public byte[] digest;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> roles;

    /** The source whose jobs a partner writes. */
    public @Nullable String partner;

    /** Requests a minute. */
    public @Nullable Integer quota;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "expires_at")
    public @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;

    @Column(name = "last_used_at", insertable = false, updatable = false)
    public @Nullable Instant lastUsedAt;

    /** The key in whose place this one was made. */
    public @Nullable String replaces;

    /** By the time of the database, as all replicas see it. */
    @Formula("(revoked_at is null and (expires_at is null or expires_at > now()))")
    public boolean valid;

    /** The key that was made in its place. */
    @Formula("(select k.id from access_key k where k.replaces = id)")
    public @Nullable String replacedBy;

    /** The key whose public half this is: {@code rb_4k7qz1m9x2ab}. */
    static AccessKey shownAs(String text) {
        return Credential.idOf(text)
                .flatMap(id -> AccessKey.<AccessKey>findByIdOptional(id))
                // Not repeated: somebody may have written all of a key there.
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such key."));
    }
}
