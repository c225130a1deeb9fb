package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Reference;
import dev.rolebook.publishing.Catalogue.Edge;
import dev.rolebook.publishing.Catalogue.Owner;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The proposal's documents over those of the database, whose names are looked up in bulk. */
final class ProposedLibrary {

    /** How many bodies of published documents are kept: rules look at the same few again and again. */
    private static final int KEPT = 200;

    private final Catalogue catalogue;
    private final Kinds kinds;
    private final Owners owners;
    private final Map<Name, UUID> names = new HashMap<>();
    /** What was looked up under another slug than it has. */
    private final Map<UUID, String> renamed = new HashMap<>();

    private final Set<UUID> keepingEdges = new HashSet<>();
    private final Map<UUID, Draft<?>> drafts = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<UUID> removed;
    private final Set<Name> lookedUp = new HashSet<>();
    private final Map<UUID, Content> published = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Content> eldest) {
            return size() > KEPT;
        }
    };

    ProposedLibrary(
            Catalogue catalogue,
            Kinds kinds,
            Collection<Draft<?>> drafts,
            Set<UUID> removed,
            Collection<byte[]> files) {
        this(catalogue, kinds, new Owners(catalogue), drafts, removed, files);
    }

    ProposedLibrary(
            Catalogue catalogue,
            Kinds kinds,
            Owners owners,
            Collection<Draft<?>> drafts,
            Set<UUID> removed,
            Collection<byte[]> files) {
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.owners = owners;
        this.removed = removed;
        for (Draft<?> draft : drafts) {
            this.drafts.put(draft.id(), draft);
            draft.names().forEach(name -> names.put(name, draft.id()));
            if (draft.names().size() > 1) {
                renamed.put(draft.id(), draft.name().slug());
            }
        }
        // A name that one document had and another one has is the other one's.
        for (Draft<?> draft : drafts) {
            names.put(draft.name(), draft.id());
        }
        files.forEach(content -> this.files.put(DataFile.digest(content), content));
    }

    /** Looks up at once what documents name; whatever was not is looked up when it is asked for. */
    void lookUp(Collection<? extends Draft<?>> naming) {
        look(naming.stream()
                .flatMap(draft -> draft.content().references().stream()
                        .flatMap(reference -> names(reference, draft.document().language())))
                .filter(name -> !names.containsKey(name) && !lookedUp.contains(name))
                .collect(Collectors.toSet()));
    }

    static Stream<Name> names(Reference reference, String language) {
        return Stream.of(language, Envelope.DEFAULT_LANGUAGE)
                .distinct()
                .map(each -> new Name(reference.kind(), each, reference.slug()));
    }

    private Optional<UUID> idOf(Name name) {
        if (!names.containsKey(name) && !lookedUp.contains(name)) {
            look(Set.of(name));
        }
        return Optional.ofNullable(names.get(name));
    }

    private void look(Set<Name> wanted) {
        lookedUp.addAll(wanted);
        owners.of(wanted).forEach((name, owner) -> {
            if (canBeNamed(owner)) {
                names.putIfAbsent(name, owner.document());
                if (owner.slug() != null && !owner.slug().equals(name.slug())) {
                    renamed.putIfAbsent(owner.document(), owner.slug());
                }
            }
        });
    }

    /** A name outlives its document; only what is published can be referred to. */
    private boolean canBeNamed(Owner owner) {
        return drafts.containsKey(owner.document()) || (owner.published() && !removed.contains(owner.document()));
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
                return find(kind, slug).map(ProposedLibrary.this::body).map(type::cast);
            }

            @Override
            public Optional<byte[]> file(String sha256) {
                return Optional.ofNullable(files.get(sha256))
                        .or(() -> DataFile.<DataFile>findByIdOptional(sha256).map(file -> file.content));
            }
        };
    }

    /** What a document of the proposal names, by ids. */
    Set<Edge> edges(Draft<?> draft) {
        Library library = in(draft.document().language());
        Set<Edge> edges = new LinkedHashSet<>();
        for (Reference reference : draft.content().references()) {
            edges.add(new Edge(draft.id(), library.id(reference.kind(), reference.slug()), reference.relation()));
        }
        return edges;
    }

    /** Says that a document names what it does already. */
    void keepEdges(UUID document) {
        keepingEdges.add(document);
    }

    boolean keepsEdges(UUID document) {
        return keepingEdges.contains(document);
    }

    /** The slug of what was found under a former one. */
    Optional<String> slug(UUID renamedDocument) {
        return Optional.ofNullable(renamed.get(renamedDocument));
    }

    /** Every name of a kind that a reference could have meant. */
    List<String> slugs(Kind kind) {
        return names.keySet().stream()
                .filter(name -> name.kind() == kind)
                .map(Name::slug)
                .distinct()
                .toList();
    }

    private Content body(UUID id) {
        Draft<?> draft = drafts.get(id);
        if (draft != null) {
            return draft.content();
        }
        Content known = published.get(id);
        if (known == null) {
            known = kinds.drafts(catalogue.bodies(List.of(id))).get(0).content();
            published.put(id, known);
        }
        return known;
    }
}
