package dev.rolebook.publishing;

import dev.rolebook.document.Finding;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One publishing: an entry of the log. */
@Entity
@Immutable
public class Publication extends PanacheEntityBase {

    /** From 1, without gaps, in the order of commits. */
    @Id
    public long number;

    @Column(name = "published_at")
    public Instant publishedAt;

    /** Who published. */
    public String author;

    /** The shown part of the access key that was used. */
    @Column(name = "author_key")
    public @Nullable String authorKey;

    /** The network address of the caller. */
    @Column(name = "author_address")
    public @Nullable String authorAddress;

    /** Why. */
    public String note;

    /** The change set that was published. */
    @Column(name = "change_set_id")
    public @Nullable UUID changeSet;

    /** What editors should look at in what was published; known to whoever has just published it. */
    @Transient
    public List<Finding> warnings = List.of();

    public static Optional<Publication> last() {
        return find("order by number desc").firstResultOptional();
    }
}
