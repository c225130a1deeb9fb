package dev.rolebook.publishing;

import dev.rolebook.document.Content;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Severities;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What editors would say of documents that are valid: every {@link EditorialCheck}, with the severities
 * that are configured. It looks at what changes and at what that touches directly, never at the library.
 */
@ApplicationScoped
public class Lint {

    /** How many documents are looked at together. */
    private static final int BATCH = 200;

    /** How many of the documents that a change touches are looked at again; the first by id. */
    private static final int TOUCHED = 500;

    private final Catalogue catalogue;
    private final Edges edges;
    private final Kinds kinds;
    private final Severities severities;
    private final List<EditorialCheck<?>> checks;

    public Lint(
            Catalogue catalogue, Edges edges, Kinds kinds, Severities severities, @All List<EditorialCheck<?>> checks) {
        this.catalogue = catalogue;
        this.edges = edges;
        this.kinds = kinds;
        this.severities = severities;
        this.checks = checks.stream()
                .filter(check -> check.rules().stream()
                        .anyMatch(rule -> severities.of(rule).isPresent()))
                .toList();
    }

    /**
     * What is to be said of a proposal whose documents are valid, sorted.
     *
     * @param renamed what is published under another slug than it will have
     * @param noLonger what documents that are written name now, and will not
     */
    List<Finding> of(List<Change> changes, Set<UUID> renamed, Set<UUID> noLonger, ProposedLibrary library) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Proposed proposed = new Proposed(changes, library);
        List<Finding> findings = of(proposed.drafts(), proposed, check -> true);
        proposed.rewritten()
                .forEach((kind, ids) -> findings.addAll(
                        touched(ids, proposed, check -> check.looksUp().contains(kind))));
        findings.addAll(touched(renamed, proposed, EditorialCheck::looksUpNames));
        if (!noLonger.isEmpty() || changes.stream().anyMatch(Change::isRemoval)) {
            List<Draft<?>> leftAlone = edges.namedOnlyBy(proposed.gone(), kinds(EditorialCheck::countsNames), TOUCHED);
            findings.addAll(of(leftAlone, proposed, EditorialCheck::countsNames));
        }
        return inOrder(findings);
    }

    /** What is to be said of what stays as it is and names what changes. */
    private List<Finding> touched(Collection<UUID> changed, Proposed proposed, Predicate<EditorialCheck<?>> which) {
        return of(edges.naming(changed, kinds(which), proposed.gone(), TOUCHED), proposed, which);
    }

    /** What is to be said of documents that are published, sorted. */
    public List<Finding> of(List<Draft<?>> published) {
        ProposedLibrary library = new ProposedLibrary(catalogue, kinds, published, Set.of(), List.of());
        return inOrder(of(published, new Proposed(List.of(), library), check -> true));
    }

    /** Some published documents of some kinds, by kind, language and slug: those after a name, or the first. */
    public List<Draft<?>> published(@Nullable Name after, Set<Kind> ofKinds, int most) {
        return edges.after(after, ofKinds, most);
    }

    /** The kinds at which some checks look. */
    private Set<Kind> kinds(Predicate<EditorialCheck<?>> which) {
        Set<Kind> looked = EnumSet.noneOf(Kind.class);
        checks.stream()
                .filter(which)
                .forEach(check -> kinds.of(check.contentType()).stream()
                        .filter(check::looksAt)
                        .forEach(looked::add));
        return looked;
    }

    private List<Finding> of(List<Draft<?>> drafts, Proposed proposed, Predicate<EditorialCheck<?>> which) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i += BATCH) {
            List<Draft<?>> batch = drafts.subList(i, Math.min(i + BATCH, drafts.size()));
            Neighbours neighbours = new Surroundings(batch, proposed, catalogue, kinds, edges);
            checks.stream()
                    .filter(which)
                    .flatMap(check -> findings(check, batch, neighbours))
                    .forEach(findings::add);
        }
        return findings;
    }

    private <C extends Content> Stream<Finding> findings(
            EditorialCheck<C> check, List<Draft<?>> batch, Neighbours neighbours) {
        List<Draft<C>> looked =
                Surroundings.ofType(batch.stream().filter(draft -> check.looksAt(draft.kind())), check.contentType());
        return looked.isEmpty()
                ? Stream.empty()
                : check.findings(looked, neighbours).stream()
                        .flatMap(finding -> severities.of(finding.rule()).map(finding::as).stream());
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
