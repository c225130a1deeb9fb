package dev.rolebook.hub;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.guide.Guide;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a shelf's document becomes rows: the shelf and its entries. */
@ApplicationScoped
public class ShelfKind implements ContentKind<ShelfDocument, Shelf> {

    private final EntityManager entityManager;

    public ShelfKind(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Kind kind() {
        return Kind.SHELF;
    }

    @Override
    public Class<ShelfDocument> contentType() {
        return ShelfDocument.class;
    }

    @Override
    public Class<Shelf> entityType() {
        return Shelf.class;
    }

    @Override
    public Shelf newRow() {
        return new Shelf();
    }

    @Override
    public Set<Class<?>> partTypes() {
        return Set.of(ShelfEntry.class);
    }

    @Override
    public List<Finding> check(Draft<ShelfDocument> draft, Library library) {
        List<Finding> findings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        List<ShelfDocument.Entry> entries = draft.content().entries();
        for (int i = 0; i < entries.size(); i++) {
            ShelfDocument.Entry entry = entries.get(i);
            if (!keys.add(entry.key())) {
                findings.add(
                        draft.finding(Rule.DUPLICATE_KEY, "/entries/" + i + "/key", "is the key of another entry too"));
            }
            if (entry.things() != 1) {
                findings.add(draft.finding(
                        Rule.CONTRADICTORY_FIELDS, "/entries/" + i, "must have one of guide, report and link"));
            }
        }
        return findings;
    }

    @Override
    public void write(Draft<ShelfDocument> draft, Shelf shelf, Library library) {
        ShelfDocument document = draft.content();
        shelf.title = document.title();
        shelf.summary = document.summary();
        shelf.position = document.position();
    }

    @Override
    public List<Object> parts(Draft<ShelfDocument> draft, Library library) {
        List<Object> parts = new ArrayList<>();
        ShelfDocument document = draft.content();
        Shelf shelf = entityManager.getReference(Shelf.class, draft.id());
        for (int i = 0; i < document.entries().size(); i++) {
            parts.add(entry(shelf, document.entries().get(i), i, library));
        }
        return parts;
    }

    private ShelfEntry entry(Shelf shelf, ShelfDocument.Entry written, int position, Library library) {
        ShelfEntry entry = new ShelfEntry();
        entry.shelf = shelf;
        entry.position = position;
        entry.key = written.key();
        if (written.guide() != null) {
            entry.guide = entityManager.getReference(Guide.class, library.id(Kind.GUIDE, written.guide()));
        }
        if (written.report() != null) {
            entry.report =
                    entityManager.getReference(SalaryReport.class, library.id(Kind.SALARY_REPORT, written.report()));
        }
        if (written.link() != null) {
            entry.title = written.link().title();
            entry.url = written.link().url();
        }
        entry.summary = written.summary();
        return entry;
    }

    @Override
    public List<PartTable> partTables() {
        return List.of(PartTable.of("shelf_entry", "shelf_id"));
    }
}
