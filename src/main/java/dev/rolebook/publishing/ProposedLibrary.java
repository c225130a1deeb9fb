package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The proposal's documents over those of the database, whose names are looked up in bulk. */
final class ProposedLibrary {

    private final Kinds kinds;
    private final Map<Name, UUID> names = new HashMap<>();
    private final Map<UUID, Draft<?>> drafts = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<UUID> removed;
    private final Set<Name> lookedUp = new HashSet<>();

    ProposedLibrary(Kinds kinds, Collection<Draft<?>> drafts, Set<UUID> removed, Collection<byte[]> files) {
        this.kinds = kinds;
        this.removed = removed;
        lookUp(drafts.stream()
                .flatMap(draft -> draft.content().references().stream()
                        .flatMap(reference -> names(reference, draft.document().language())))
                .collect(Collectors.toCollection(HashSet::new)));
        for (Draft<?> draft : drafts) {
            this.drafts.put(draft.id(), draft);
            Kind kind = draft.document().kind();
            String language = draft.document().language();
            draft.document()
                    .envelope()
                    .formerSlugs()
                    .forEach(slug -> names.put(new Name(kind, language, slug), draft.id()));
            names.put(new Name(kind, language, draft.document().slug()), draft.id());
        }
        files.forEach(content -> this.files.put(DataFile.digest(content), content));
    }

    private static Stream<Name> names(Reference reference, String language) {
        return Stream.of(language, Envelope.DEFAULT_LANGUAGE)
                .distinct()
                .map(each -> new Name(reference.kind(), each, reference.slug()));
    }

    private Optional<UUID> idOf(Name name) {
        if (!lookedUp.contains(name) && !names.containsKey(name)) {
            lookUp(Set.of(name));
        }
        return Optional.ofNullable(names.get(name));
    }

    private void lookUp(Set<Name> wanted) {
        lookedUp.addAll(wanted);
        Map<Kind, Set<String>> slugs = wanted.stream()
                .collect(Collectors.groupingBy(Name::kind, Collectors.mapping(Name::slug, Collectors.toSet())));
        slugs.forEach((kind, some) -> DocumentSlug.<DocumentSlug>list(
                        "kind = :kind and slug in :slugs", Map.of("kind", kind, "slugs", some))
                .forEach(known -> names.put(new Name(known.kind, known.language, known.slug), known.documentId)));
        // A name outlives its document; only what is published can be referred to.
        Set<UUID> ids = new HashSet<>(names.values());
        ids.removeAll(drafts.keySet());
        if (!ids.isEmpty()) {
            Set<UUID> published = new HashSet<>(DocumentHead.getEntityManager()
                    .createQuery("select h.id from DocumentHead h where h.id in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultList());
            names.values().removeIf(id -> !drafts.containsKey(id) && (!published.contains(id) || removed.contains(id)));
        }
    }

    Library in(String language) {
        return new Library() {
            @Override
            public Optional<UUID> find(Kind kind, String slug) {
                return idOf(new Name(kind, language, slug))
                        .or(() -> idOf(new Name(kind, Envelope.DEFAULT_LANGUAGE, slug)));
            }

            @Override
            public <C extends Content> Optional<C> content(Kind kind, String slug, Class<C> type) {
                return find(kind, slug).flatMap(id -> body(id, kind)).map(type::cast);
            }

            @Override
            public Optional<byte[]> file(String sha256) {
                return Optional.ofNullable(files.get(sha256))
                        .or(() -> DataFile.<DataFile>findByIdOptional(sha256).map(file -> file.content));
            }
        };
    }

    /** Every name of a kind that a reference could have meant. */
    List<String> slugs(Kind kind) {
        return names.keySet().stream()
                .filter(name -> name.kind() == kind)
                .map(Name::slug)
                .distinct()
                .toList();
    }

    private Optional<Content> body(UUID id, Kind kind) {
        Draft<?> draft = drafts.get(id);
        if (draft != null) {
            return Optional.of(draft.content());
        }
        return DocumentHead.<DocumentHead>findByIdOptional(id)
                .map(head -> kinds.reader().body(kind, head.body));
    }
}
