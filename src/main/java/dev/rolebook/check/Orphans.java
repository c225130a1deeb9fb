package dev.rolebook.check;

import dev.rolebook.document.Content;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Documents that are there for others, and that no other names. */
@ApplicationScoped
class Orphans implements EditorialCheck<Content> {

    private static final Set<Kind> FOR_OTHERS = EnumSet.of(Kind.SKILL, Kind.SOURCE, Kind.LADDER);

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.ORPHAN);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public boolean looksAt(Kind kind) {
        return FOR_OTHERS.contains(kind);
    }

    @Override
    public boolean countsNames() {
        return true;
    }

    @Override
    public List<Finding> findings(List<Draft<Content>> drafts, Neighbours neighbours) {
        return drafts.stream()
                .filter(draft -> !neighbours.isNamed(draft.id()))
                .map(draft -> draft.finding(Rule.ORPHAN, "", "is named by no other document"))
                .toList();
    }
}
