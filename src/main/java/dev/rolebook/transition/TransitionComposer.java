package dev.rolebook.transition;

import dev.rolebook.compare.SideBySide;
import dev.rolebook.document.Link;
import dev.rolebook.document.Links;
import dev.rolebook.document.Terms;
import dev.rolebook.matrix.DerivedMatrix;
import dev.rolebook.pay.NewestPay;
import dev.rolebook.pay.PayBandView;
import dev.rolebook.pay.PayView;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.Reading;
import dev.rolebook.requirement.Choice;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.route.Route;
import dev.rolebook.route.RouteView;
import dev.rolebook.route.Routes;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.License;
import dev.rolebook.source.Source;
import dev.rolebook.transition.TransitionQuery.Ends;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Composes a transition: one statement for each table, put together in memory. */
@ApplicationScoped
class TransitionComposer {

    private final Routes routes;
    private final Links links;
    private final Terms terms;
    private final Reading reading;

    TransitionComposer(Routes routes, Links links, Terms terms, Reading reading) {
        this.routes = routes;
        this.links = links;
        this.terms = terms;
        this.reading = reading;
    }

    TransitionView transition(Ends ends) {
        List<Role> roles = List.of(ends.from(), ends.to());
        SideBySide sides = new SideBySide(roles, links);
        List<Requirement> requirements = Requirement.ofRoles(sides.lineage());
        Route route = routes.between(ends.from(), ends.to());
        Map<UUID, DocumentHead> named = DocumentHead.withIds(route.documents());
        NewestPay newest = NewestPay.of(roles, reading);
        PayChange pay = change(newest.view(roles, links), ends);
        Set<UUID> shown = new LinkedHashSet<>(sides.lineage());
        shown.addAll(route.ladders());
        List<CitedSource> sources = SideBySide.sources(figures(newest, pay), shown);
        Reading.Freshness freshness = freshness(roles);
        return new TransitionView(
                ends.from().ref(links),
                ends.to().ref(links),
                ends.from().language,
                TransitionView.Skills.of(SkillChange.of(DerivedMatrix.of(roles, requirements, Choice.NONE, links)
                        .rows())),
                RouteView.of(route, named, links),
                pay,
                ways(ends),
                sources,
                License.of(terms),
                Attribution.of(terms, null),
                terms.indexing(),
                freshness.updatedAt(),
                freshness.version());
    }

    private static PayChange change(PayView pay, Ends ends) {
        return PayChange.of(bands(pay, ends.from()), bands(pay, ends.to()));
    }

    private static List<PayBandView> bands(PayView pay, Role role) {
        return pay.bands().stream()
                .filter(band -> role.slug.equals(band.role()))
                .toList();
    }

    private static Stream<Source> figures(NewestPay newest, PayChange shown) {
        return newest.sources().filter(source -> shown.sources().contains(source.slug));
    }

    /** Counts what has gone too: bands that named a role, ladders of a family. */
    private Reading.Freshness freshness(List<Role> roles) {
        roles.forEach(role -> reading.of(role.roleFamily));
        roles.forEach(reading::of);
        return reading.of(roles.get(0));
    }

    private List<Link> ways(Ends ends) {
        return List.of(
                links.compare("compare", "Both side by side", ends.from().slug + "," + ends.to().slug),
                links.transition("back", "The way back", ends.to().slug, ends.from().slug),
                links.jobs("jobs", "Live jobs: " + ends.to().roleFamily.title, ends.to().roleFamily.slug));
    }
}
