package dev.rolebook.profile;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.requirement.Requirements.When;
import dev.rolebook.role.Seniority;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role as documents write it, with what a variant takes from its base: what readers are shown of it,
 * before there are rows.
 *
 * @param stated the skills about which it states something that may hold for it
 * @param duties how many duties it has, those of its base that it does not replace included
 */
public record FullRole(UUID id, String slug, Set<UUID> stated, int duties) {

    /** The role that a document names. */
    public static Optional<FullRole> named(Draft<?> naming, String slug, Neighbours neighbours) {
        return neighbours.named(naming, Kind.ROLE, slug, RoleDocument.class).map(role -> of(role, neighbours));
    }

    private static FullRole of(Draft<RoleDocument> role, Neighbours neighbours) {
        String base = role.content().variantOf();
        List<Draft<RoleDocument>> layers = Stream.concat(
                        Stream.of(role),
                        base == null
                                ? Stream.empty()
                                : neighbours.named(role, Kind.ROLE, base, RoleDocument.class).stream())
                .toList();
        Set<UUID> stated = new HashSet<>();
        Set<String> duties = new HashSet<>();
        for (Draft<RoleDocument> layer : layers) {
            Library names = neighbours.library(layer);
            layer.content().requirements().forEach((skill, cell) -> {
                if (cell.statements().stream().anyMatch(each -> mayHold(each.when(), role, names))) {
                    names.find(Kind.SKILL, skill).ifPresent(stated::add);
                }
            });
            layer.content().duties().forEach(duty -> duties.add(duty.key()));
        }
        return new FullRole(role.id(), role.document().slug(), stated, duties.size());
    }

    private static boolean mayHold(@Nullable When when, Draft<RoleDocument> role, Library names) {
        if (when == null) {
            return true;
        }
        String variant = when.variant();
        boolean itself = variant == null
                || role.content().variantOf() == null
                || names.find(Kind.ROLE, variant).filter(role.id()::equals).isPresent();
        Seniority own = role.content().seniority();
        return itself && (when.seniority() == null || own == null || own.compareTo(when.seniority()) >= 0);
    }
}
