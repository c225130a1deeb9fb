package dev.rolebook.check;

import dev.rolebook.document.Content;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Reference;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** References and links, in fields and in prose, that work only because a former slug redirects. */
@ApplicationScoped
class FormerNames implements EditorialCheck<Content> {

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.REDIRECTED_REFERENCE);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public boolean looksUpNames() {
        return true;
    }

    @Override
    public List<Finding> findings(List<Draft<Content>> drafts, Neighbours neighbours) {
        return drafts.stream()
                .flatMap(draft -> draft.content().references().stream()
                        .flatMap(reference -> former(draft, reference, neighbours)))
                .toList();
    }

    private static Stream<Finding> former(Draft<Content> draft, Reference reference, Neighbours neighbours) {
        return neighbours.library(draft).find(reference.kind(), reference.slug()).stream()
                .map(id -> neighbours.slug(id).orElse(reference.slug()))
                .filter(slug -> !slug.equals(reference.slug()))
                .map(slug -> draft.finding(
                        Rule.REDIRECTED_REFERENCE,
                        reference.pointer(),
                        "names the " + reference.kind().words() + " " + reference.slug() + ", which is called " + slug
                                + " now"));
    }
}
