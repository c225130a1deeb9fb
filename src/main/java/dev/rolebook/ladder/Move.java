package dev.rolebook.ladder;

import dev.rolebook.family.RoleFamily;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way off a ladder: to a rung of another, to another family, or outside. */
@Entity
public class Move extends PanacheEntityBase {

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ladder_id")
    public Ladder ladder;

    public String key;
    public int position;

    @Enumerated(EnumType.STRING)
    public MoveKind kind;

    /** Null: from any rung. Written by id: rungs and moves of all ladders are written in one go. */
    @Column(name = "from_rung_id")
    public @Nullable UUID fromId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_rung_id", insertable = false, updatable = false)
    public @Nullable Rung from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_ladder_id")
    public @Nullable Ladder toLadder;

    @Column(name = "to_rung_id")
    public @Nullable UUID toRungId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_rung_id", insertable = false, updatable = false)
    public @Nullable Rung toRung;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_role_family_id")
    public @Nullable RoleFamily toRoleFamily;

    @Column(name = "to_outside")
    public @Nullable String toOutside;

    public @Nullable String note;
}
