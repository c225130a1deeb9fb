package dev.rolebook.compare;

import dev.rolebook.document.Links;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.ladder.WholeLadder;
import dev.rolebook.role.Role;
import dev.rolebook.role.RoleColumn;
import dev.rolebook.source.Citation;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.Source;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Roles side by side: what a comparison shows of them, whoever chose them and its other parts. */
public record SideBySide(List<Role> roles, Links links) {

    /** The roles and their bases: whose duties and requirements count. */
    public Set<UUID> lineage() {
        Set<UUID> lineage = new LinkedHashSet<>();
        roles.forEach(role -> lineage.addAll(role.lineage()));
        return lineage;
    }

    public List<RoleColumn> columns() {
        return roles.stream().map(role -> RoleColumn.of(role, links)).toList();
    }

    public List<LadderView> ladders(List<WholeLadder> ladders) {
        return ladders.stream()
                .map(ladder -> LadderView.of(ladder, roles, links))
                .toList();
    }

    /**
     * The sources of some figures, and those that some documents cite.
     *
     * @param documents those of which facts are shown
     */
    public static List<CitedSource> sources(Stream<Source> figures, Collection<UUID> documents) {
        return CitedSource.of(
                Stream.concat(figures, Citation.of(documents).stream().map(citation -> citation.source)));
    }
}
