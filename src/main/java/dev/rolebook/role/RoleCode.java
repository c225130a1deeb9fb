package dev.rolebook.role;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a role stands in one classification of occupations. */
@Entity
@IdClass(RoleCode.Key.class)
@Table(name = "role_code")
public class RoleCode extends PanacheEntityBase {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_id")
    public Role role;

    @Id
    @Enumerated(EnumType.STRING)
    public CodeScheme scheme;

    @Id
    public String code;

    public int position;

    @Enumerated(EnumType.STRING)
    public CodeMatch match;

    /** The concept's own URI, where the classification gives it one. */
    public @Nullable String uri;

    /** The identity of a code of a role. */
    public record Key(UUID role, CodeScheme scheme, String code) implements Serializable {}
}
