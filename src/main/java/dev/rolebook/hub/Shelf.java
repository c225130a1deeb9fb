package dev.rolebook.hub;

import dev.rolebook.publishing.Published;
import jakarta.persistence.Entity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A named, ordered list of guides, reports and links. */
@Entity
public class Shelf extends Published {

    public String title;

    public @Nullable String summary;

    /** Where it stands in the hub; the lowest comes first. */
    public int position;

    public static Optional<Shelf> bySlug(String slug) {
        return Published.bySlug(Shelf.class, slug);
    }
}
