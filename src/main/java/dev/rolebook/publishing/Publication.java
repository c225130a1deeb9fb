package dev.rolebook.publishing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

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

    /** Why. */
    public String note;

    public static Optional<Publication> last() {
        return find("order by number desc").firstResultOptional();
    }
}
