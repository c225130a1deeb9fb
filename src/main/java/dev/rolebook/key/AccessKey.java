package dev.rolebook.key;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Generated;
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

    /** The database's time, by which keys end. */
    @Generated
    @Column(name = "created_at", insertable = false, updatable = false)
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
}
