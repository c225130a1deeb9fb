package dev.rolebook.posting;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every name that a role family has or had, and the family behind it; withdrawn ones too. Their jobs
 * are of none for the time being, and of theirs again when they are back.
 */
record NamedFamilies(Map<String, UUID> ids) {

    static NamedFamilies read() {
        return new NamedFamilies(
                DocumentSlug.<DocumentSlug>list(
                                "kind = ?1 and language = ?2", Kind.ROLE_FAMILY, Envelope.DEFAULT_LANGUAGE)
                        .stream()
                        .collect(Collectors.toMap(known -> known.slug, known -> known.documentId)));
    }

    @Nullable UUID id(String slug) {
        return ids.get(slug);
    }

    Collection<String> slugs() {
        return ids.keySet();
    }
}
