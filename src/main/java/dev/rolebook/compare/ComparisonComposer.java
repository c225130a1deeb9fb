package dev.rolebook.compare;

import dev.rolebook.document.Link;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.document.Terms;
import dev.rolebook.duty.Duty;
import dev.rolebook.family.RoleFamily;
import dev.rolebook.ladder.WholeLadder;
import dev.rolebook.matrix.DerivedMatrix;
import dev.rolebook.pay.NewestPay;
import dev.rolebook.publishing.Reading;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Composes a comparison of any roles: one statement for each table, put together in memory. */
@ApplicationScoped
class ComparisonComposer {

    private final AuthoredComparisons authored;
    private final Links links;
    private final Terms terms;
    private final Reading reading;

    ComparisonComposer(AuthoredComparisons authored, Links links, Terms terms, Reading reading) {
        this.authored = authored;
        this.links = links;
        this.terms = terms;
        this.reading = reading;
    }

    DerivedComparison comparison(AskedRoles asked) {
        List<Role> roles = asked.roles();
        SideBySide sides = new SideBySide(roles, links);
        List<Duty> duties = Duty.ofRoles(sides.lineage());
        Set<UUID> shown = new LinkedHashSet<>(sides.lineage());
        asked.choice().variants().values().forEach(variant -> shown.add(variant.id));
        List<Requirement> requirements = Requirement.ofRolesAndVariants(
                shown, roles.stream().map(role -> role.id).toList());
        List<WholeLadder> ladders = WholeLadder.ofRoles(roles);
        ladders.forEach(each -> shown.add(each.ladder().id));
        NewestPay pay = NewestPay.of(roles, reading);
        List<CitedSource> sources = SideBySide.sources(pay.sources(), shown);
        Ref guide = authored.about(roles).orElse(null);
        List<Day> days = roles.stream().map(role -> Day.of(role, null, duties)).toList();
        Reading.Freshness freshness = freshness(roles, ladders);
        return new DerivedComparison(
                Origin.DERIVED,
                guide,
                roles.get(0).language,
                sides.columns(),
                days,
                ThemeRow.of(days),
                DerivedMatrix.of(roles, requirements, asked.choice(), links),
                sides.ladders(ladders),
                pay.report() == null ? null : pay.view(roles, links),
                ways(roles),
                sources,
                License.of(terms),
                Attribution.of(terms, null),
                terms.indexing(),
                freshness.updatedAt(),
                freshness.version());
    }

    /** Counts what has gone too: guides and bands that named a role, ladders of a family, bands of a rung. */
    private Reading.Freshness freshness(List<Role> roles, List<WholeLadder> ladders) {
        ladders.forEach(each -> reading.of(each.ladder()));
        roles.forEach(role -> reading.of(role.roleFamily));
        roles.forEach(reading::of);
        return reading.of(roles.get(0));
    }

    private List<Link> ways(List<Role> roles) {
        Stream<Link> transitions = roles.stream()
                .flatMap(from -> roles.stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> links.transition(
                                "transition", "From " + from.title + " to " + to.title, from.slug, to.slug)));
        Stream<Link> jobs = roles.stream()
                .map(role -> role.roleFamily)
                .distinct()
                .map((RoleFamily family) -> links.jobs("jobs", "Live jobs: " + family.title, family.slug));
        return Stream.concat(transitions, jobs).toList();
    }
}
