package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.publishing.Catalogue.Owner;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose the names are for which a proposal asks. Those of few documents are looked up at once, and kept. */
final class Owners {

    private final Catalogue catalogue;
    private final Set<Name> lookedUp = new HashSet<>();
    private final Map<Name, Owner> known = new HashMap<>();

    Owners(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Of every name that some documents have, or have had, and of all that they name. */
    static Owners around(List<Document> documents, Catalogue catalogue) {
        Owners owners = new Owners(catalogue);
        if (documents.size() <= Batches.SIZE) {
            for (Document document : documents) {
                owners.lookedUp.addAll(Name.of(document));
                document.content().references().stream()
                        .flatMap(reference -> ProposedLibrary.names(reference, document.language()))
                        .forEach(owners.lookedUp::add);
            }
            owners.known.putAll(catalogue.owners(owners.lookedUp));
        }
        return owners;
    }

    /** The owners of those names that have one. */
    Map<Name, Owner> of(Collection<Name> names) {
        if (!lookedUp.containsAll(names)) {
            return catalogue.owners(names);
        }
        Map<Name, Owner> owners = new HashMap<>();
        names.forEach(name -> {
            Owner owner = known.get(name);
            if (owner != null) {
                owners.put(name, owner);
            }
        });
        return owners;
    }
}
