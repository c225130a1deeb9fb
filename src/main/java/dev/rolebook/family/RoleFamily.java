package dev.rolebook.family;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.publishing.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A group of roles among which people move without changing profession; the filter of jobs and guides. */
@Entity
@Table(name = "role_family")
public class RoleFamily extends Published {

    public String title;

    public @Nullable String summary;

    public static Optional<RoleFamily> bySlug(String slug) {
        return Published.bySlug(RoleFamily.class, slug);
    }

    public Ref ref(Links links) {
        return links.ref(Kind.ROLE_FAMILY, slug, title);
    }
}
