package dev.rolebook.route;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.role.Seniority;
import dev.rolebook.route.Place.OnRung;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A route as frontends see it. */
@Schema(
        name = "Route",
        description =
                "The fewest steps from one role to another, over promotions, lateral moves and pivots of all"
                        + " ladders. Of equally few, promotions come first. It only goes up or aside: ladders know no way down.")
public record RouteView(
        @Schema(description = "How the role one comes from was found on the ladders.")
        Placement from,

        @Schema(description = "How the role one goes to was found on the ladders.")
        Placement to,

        @Schema(description = "The steps, first one first; empty where there is none to make.")
        List<Step> steps,

        @Schema(description = "Why there is no step; null where there are steps.") @Nullable NoRoute reason,

        @Schema(description = "The reason in words, plain text; null where there are steps.") @Nullable String text) {

    /** One step. */
    @Schema(name = "RouteStep", description = "One step: from where it leads, and where to.")
    public record Step(
            StepKind kind,

            @Schema(description = "Where one stands before it.")
            Stop from,

            @Schema(description = "Where one stands after it.")
            Stop to,

            @Schema(
                    description = "The key of the move on the ladder that one leaves; null for a promotion.",
                    examples = "legal-ops")
            @Nullable String move,

            @Schema(description = "What to know about the move, plain text; null where nothing is written.") @Nullable String note) {}

    /** A place on the way. */
    @Schema(name = "RouteStop", description = "A place on the way: a rung, or a family that has no ladder.")
    public record Stop(
            @Schema(description = "The usual title there; the family's where no rung is known.", examples = "Analyst")
            String title,

            @Schema(description = "The ladder; null where no rung is known.") @Nullable Ref ladder,

            @Schema(description = "The rung's key on the ladder; null where none is known.", examples = "analyst")
            @Nullable String rung,

            @Schema(description = "How high it stands; null where that is not stated.") @Nullable Seniority seniority,

            Ref roleFamily,

            @Schema(description = "The role that one has there; null where the library has none for it.") @Nullable Ref role) {}

    /**
     * A route with the names of what it goes over.
     *
     * @param named every document that the route names, by id
     */
    public static RouteView of(Route route, Map<UUID, DocumentHead> named, Links links) {
        return new RouteView(
                route.from(),
                route.to(),
                route.ways().stream()
                        .map(way -> new Step(
                                way.kind(),
                                stop(way.from(), named, links),
                                stop(way.to(), named, links),
                                way.exit() == null ? null : way.exit().key(),
                                way.exit() == null ? null : way.exit().note()))
                        .toList(),
                route.none(),
                route.none() == null ? null : route.none().description());
    }

    private static Stop stop(Place place, Map<UUID, DocumentHead> named, Links links) {
        Ref family = ref(place.family(), named, links);
        if (place instanceof OnRung rung) {
            return new Stop(
                    rung.title(),
                    ref(rung.ladder(), named, links),
                    rung.key(),
                    rung.seniority(),
                    family,
                    rung.role() == null ? null : ref(rung.role(), named, links));
        }
        return new Stop(family.title(), null, null, null, family, null);
    }

    private static Ref ref(UUID id, Map<UUID, DocumentHead> named, Links links) {
        DocumentHead head = Objects.requireNonNull(named.get(id), "what a route names is published");
        return links.ref(head.kind, head.slug, head.title);
    }
}
