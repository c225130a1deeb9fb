package dev.rolebook.guide;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Prose;
import dev.rolebook.document.Reference;
import dev.rolebook.source.CitationDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a guide's document names, with the place where it names it. */
final class GuideReferences {

    private final List<Reference> references = new ArrayList<>();

    private GuideReferences() {}

    static List<Reference> of(GuideDocument guide) {
        GuideReferences all = new GuideReferences();
        all.references.addAll(roles(guide));
        all.slugs("ladders", Kind.LADDER, guide.ladders());
        all.slugs("related", Kind.GUIDE, guide.related());
        if (guide.skillMatrix() != null) {
            List<ComparisonDocument.Row> rows = guide.skillMatrix().skills();
            for (int i = 0; i < rows.size(); i++) {
                all.add(
                        "/skillMatrix/skills/" + i,
                        "skillMatrix",
                        Kind.SKILL,
                        rows.get(i).skill());
            }
        }
        if (guide.pay() != null) {
            all.add("/pay/report", "pay", Kind.SALARY_REPORT, guide.pay().report());
            all.references.addAll(
                    Prose.references("/pay/summary", "pay", guide.pay().summary()));
        }
        all.paths(guide.paths());
        all.steps(guide.steps());
        all.questions(guide.faq());
        for (int i = 0; i < guide.links().size(); i++) {
            all.target("/links/" + i + "/to", "links", guide.links().get(i).to());
        }
        if (guide.callToAction() != null) {
            all.target("/callToAction/to", "callToAction", guide.callToAction().to());
        }
        all.references.addAll(CitationDocument.references(guide.citations()));
        return all.references;
    }

    /** The roles that it is about. */
    static List<Reference> roles(GuideDocument guide) {
        GuideReferences all = new GuideReferences();
        all.slugs("roles", Kind.ROLE, guide.roles());
        all.slugs("from", Kind.ROLE, guide.from());
        all.slugs("to", Kind.ROLE, guide.to());
        return all.references;
    }

    static List<CitationDocument> citations(GuideDocument guide) {
        List<CitationDocument> citations = new ArrayList<>(guide.citations());
        guide.paths().forEach(path -> under("paths/" + path.key(), path.citations(), citations));
        guide.steps().forEach(step -> under("steps/" + step.key(), step.citations(), citations));
        guide.faq().forEach(question -> under("faq/" + question.key(), question.citations(), citations));
        return citations;
    }

    private static void under(String path, List<CitationDocument> written, List<CitationDocument> all) {
        written.forEach(citation -> all.add(citation.under(path)));
    }

    private void paths(List<ComparisonDocument.Path> paths) {
        for (int i = 0; i < paths.size(); i++) {
            ComparisonDocument.Path path = paths.get(i);
            String pointer = "/paths/" + i;
            add(pointer + "/guide", "paths", Kind.GUIDE, path.guide());
            for (int j = 0; j < path.roles().size(); j++) {
                add(pointer + "/roles/" + j, "paths", Kind.ROLE, path.roles().get(j));
            }
            references.addAll(Prose.references(pointer + "/note", "paths", path.note()));
            references.addAll(CitationDocument.references(pointer, path.citations()));
        }
    }

    private void steps(List<GuideDocument.Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            GuideDocument.Step step = steps.get(i);
            String pointer = "/steps/" + i;
            for (int j = 0; j < step.skills().size(); j++) {
                add(pointer + "/skills/" + j, "steps", Kind.SKILL, step.skills().get(j));
            }
            references.addAll(Prose.references(pointer + "/body", "steps", step.body()));
            references.addAll(CitationDocument.references(pointer, step.citations()));
        }
    }

    private void questions(List<GuideDocument.Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            GuideDocument.Question question = questions.get(i);
            String pointer = "/faq/" + i;
            references.addAll(Prose.references(pointer + "/answer", "faq", question.answer()));
            references.addAll(CitationDocument.references(pointer, question.citations()));
        }
    }

    private void slugs(String field, Kind kind, List<String> slugs) {
        for (int i = 0; i < slugs.size(); i++) {
            add("/" + field + "/" + i, field, kind, slugs.get(i));
        }
    }

    private void target(String pointer, String relation, LinkTarget target) {
        target.document().ifPresent(named -> add(pointer, relation, named.kind(), named.slug()));
    }

    private void add(String pointer, String relation, Kind kind, @Nullable String slug) {
        if (slug != null) {
            references.add(new Reference(pointer, relation, kind, slug));
        }
    }
}
