package dev.rolebook.publishing;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Catalogue.Owner;
import dev.rolebook.publishing.DocumentSlug.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which published documents a proposal removes, and what stands in their place afterwards. */
final class Removals {

    private final Map<UUID, Name> removals = new LinkedHashMap<>();
    private final Map<UUID, UUID> replacements = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Removals(Proposal proposal, Collection<Draft<?>> drafts, Catalogue catalogue) {
        Set<UUID> written = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        Map<Name, Owner> owners = catalogue.owners(Set.copyOf(proposal.removals()));
        for (Name name : proposal.removals()) {
            Owner owner = owners.get(name);
            if (owner == null || !owner.published()) {
                refuse(Rule.NOT_PUBLISHED, name, "cannot be removed: it is not published");
            } else if (written.contains(owner.document())) {
                refuse(Rule.CONTRADICTORY_CHANGE, name, "cannot be removed and written at once");
            } else if (removals.putIfAbsent(owner.document(), name) != null) {
                refuse(Rule.CONTRADICTORY_CHANGE, name, "is removed twice");
            }
        }
    }

    Set<UUID> ids() {
        return removals.keySet();
    }

    /** Finds what replaces them in the library as it will be, which no longer has what is removed. */
    void replace(Map<Name, String> proposed, ProposedLibrary library) {
        proposed.keySet().stream()
                .filter(name -> !removals.containsValue(name))
                .forEach(name -> refuse(Rule.CONTRADICTORY_CHANGE, name, "cannot be replaced: it is not removed"));
        removals.forEach((id, name) -> {
            String slug = proposed.get(name);
            if (slug != null) {
                library.in(name.language())
                        .find(name.kind(), slug)
                        .ifPresentOrElse(
                                replacement -> replacements.put(id, replacement),
                                () -> refuse(
                                        Rule.UNRESOLVED_REFERENCE,
                                        name,
                                        "cannot be replaced by the "
                                                + name.kind().word() + " " + slug + ", which will not be published"));
            }
        });
    }

    /** The id of what stands in a removed document's place. */
    @Nullable UUID replacement(UUID removed) {
        return replacements.get(removed);
    }

    /** What is wrong with them. */
    List<Finding> findings() {
        return findings;
    }

    private void refuse(Rule rule, Name name, String message) {
        findings.add(new Finding(rule, name.kind().word() + " " + name.slug(), "", null, message));
    }
}
