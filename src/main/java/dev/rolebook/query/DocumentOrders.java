package dev.rolebook.query;

import dev.rolebook.paging.Orders;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import java.time.Instant;
import java.util.UUID;

/** The orders of lists of documents. Each has an index in every kind's table. */
public final class DocumentOrders {

    private DocumentOrders() {}

    /** Those of an entity under an alias. */
    public static <E extends Published> Orders<E> of(String alias) {
        return Orders.endingIn(SortKey.<E, UUID>asc(alias + ".id", UUID.class, document -> document.id))
                .with("slug", SortKey.asc(alias + ".slug", String.class, document -> document.slug))
                .with("title", SortKey.asc(alias + ".titleKey", String.class, document -> document.titleKey))
                .with("updatedAt", SortKey.asc(alias + ".updatedAt", Instant.class, document -> document.updatedAt))
                .with(
                        "publishedAt",
                        SortKey.asc(alias + ".publishedAt", Instant.class, document -> document.publishedAt));
    }
}
