package dev.rolebook.profile;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Link;
import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.duty.Duties;
import dev.rolebook.duty.Duty;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.ladder.WholeLadder;
import dev.rolebook.pay.NewestPay;
import dev.rolebook.pay.PayView;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentReference;
import dev.rolebook.publishing.Reading;
import dev.rolebook.requirement.Cell;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.requirement.RequirementView;
import dev.rolebook.role.OccupationCode;
import dev.rolebook.role.Role;
import dev.rolebook.source.Citation;
import dev.rolebook.source.CitedSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes a role's page: one statement for each table, put together in memory. */
@ApplicationScoped
class RoleComposer {

    private final Links links;
    private final Reading reading;

    RoleComposer(Links links, Reading reading) {
        this.links = links;
        this.reading = reading;
    }

    Optional<RolePage> page(String slug) {
        return Role.whole(slug).map(this::page);
    }

    private RolePage page(Role role) {
        List<DocumentReference> standing = DocumentReference.to(role.id, role.language);
        List<Duty> duties = Duty.ofRoles(role.lineage());
        List<Requirement> requirements = Requirement.ofRoles(role.lineage());
        List<WholeLadder> ladders = WholeLadder.ofRole(role);
        NewestPay newest = NewestPay.of(List.of(role), reading);
        PayView pay = newest.view(List.of(role), links);
        List<Citation> citations = Citation.of(Stream.concat(
                        role.lineage().stream(), ladders.stream().map(each -> each.ladder().id))
                .toList());
        // A report that named only a rung, and is gone, has touched the ladder.
        ladders.forEach(each -> reading.of(each.ladder()));
        Reading.Freshness freshness = reading.of(role);
        return new RolePage(
                role.id,
                role.slug,
                role.language,
                role.title,
                role.shortTitleOrTitle(),
                role.alternativeTitles,
                role.roleFamily.ref(links),
                role.variantOf == null ? null : role.variantOf.ref(links),
                refs(standing, Kind.ROLE, "variantOf"),
                role.seniority,
                role.summary,
                role.worksIn,
                role.reportsTo,
                OccupationCode.of(role),
                Duties.of(role, duties).stream()
                        .map(duty -> RoleDuty.of(duty, role, links))
                        .toList(),
                Cell.of(role, requirements, links).values().stream()
                        .map(cell -> RequirementView.of(cell, links))
                        .toList(),
                ladders.stream()
                        .map(ladder -> LadderView.of(ladder, List.of(role), links))
                        .toList(),
                new RolePage.Pay(pay.bands(), pay.missing(), pay.report()),
                refs(standing, Kind.GUIDE, null),
                ways(role),
                CitedSource.of(
                        Stream.concat(newest.sources(), citations.stream().map(citation -> citation.source))),
                role.publishedAt,
                freshness.updatedAt(),
                freshness.version());
    }

    /** The documents of a kind that name the role, once each, by slug. */
    private List<Ref> refs(List<DocumentReference> standing, Kind kind, @Nullable String relation) {
        return standing.stream()
                .filter(reference -> relation == null || reference.relation.equals(relation))
                .map(reference -> reference.from)
                .filter(from -> from.kind == kind)
                .distinct()
                .map((DocumentHead from) -> links.ref(from.kind, from.slug, from.title))
                .toList();
    }

    private List<Link> ways(Role role) {
        return List.of(
                links.jobs("jobs", "Live jobs: " + role.roleFamily.title, role.roleFamily.slug),
                links.compare("compare", "Compare with other roles", role.slug));
    }
}
