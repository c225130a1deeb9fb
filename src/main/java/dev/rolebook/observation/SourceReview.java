package dev.rolebook.observation;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Sources at which somebody was to look again by a day that has passed. */
@ApplicationScoped
class SourceReview implements EditorialCheck<SourceDocument> {

    private final Clock clock;

    SourceReview(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.SOURCE_PAST_REVIEW);
    }

    @Override
    public Class<SourceDocument> contentType() {
        return SourceDocument.class;
    }

    @Override
    public List<Finding> findings(List<Draft<SourceDocument>> sources, Neighbours neighbours) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return sources.stream()
                .filter(source -> source.content().isPastReview(today))
                .map(source -> source.finding(
                        Rule.SOURCE_PAST_REVIEW,
                        "/reviewBy",
                        "was " + source.content().reviewBy() + "; somebody should look whether it still stands"))
                .toList();
    }
}
