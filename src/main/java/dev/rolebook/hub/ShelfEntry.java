package dev.rolebook.hub;

import dev.rolebook.database.Among;
import dev.rolebook.guide.Guide;
import dev.rolebook.pay.SalaryReport;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing on a shelf: a guide, a salary report, or a link to elsewhere. */
@Entity
@IdClass(ShelfEntry.Key.class)
@Table(name = "shelf_entry")
@NamedQuery(name = "ShelfEntry.of", query = """
        select e from ShelfEntry e
        left join fetch e.guide
        left join fetch e.report
        where among(:shelves, e.shelf.id)
        order by e.position
        """)
public class ShelfEntry extends PanacheEntityBase {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shelf_id")
    public Shelf shelf;

    @Id
    public int position;

    public String key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "guide_id")
    public @Nullable Guide guide;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    public @Nullable SalaryReport report;

    /** Of a link. */
    public @Nullable String title;

    /** Of a link. */
    public @Nullable String url;

    /** The shelf's own words for the entry, in place of the document's. */
    public @Nullable String summary;

    /** What stands on shelves, each shelf's in its order. */
    public static List<ShelfEntry> of(Collection<UUID> shelves) {
        return shelves.isEmpty() ? List.of() : list("#ShelfEntry.of", Map.of("shelves", Among.ids(shelves)));
    }

    /** The identity of an entry. */
    public record Key(UUID shelf, int position) implements Serializable {}
}
