package dev.rolebook.guide;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.LinkKind;
import dev.rolebook.pay.SalaryReport;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import dev.rolebook.role.Role;
import dev.rolebook.skill.Skill;
import dev.rolebook.source.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a guide's document becomes rows: the guide, its roles, the rows of its matrix. */
@ApplicationScoped
public class GuideKind implements ContentKind<GuideDocument, Guide> {

    private final EntityManager entityManager;

    public GuideKind(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Kind kind() {
        return Kind.GUIDE;
    }

    @Override
    public Class<GuideDocument> contentType() {
        return GuideDocument.class;
    }

    @Override
    public Class<Guide> entityType() {
        return Guide.class;
    }

    @Override
    public Guide newRow() {
        return new Guide();
    }

    @Override
    public Set<Class<?>> partTypes() {
        return Set.of(GuideRole.class, GuideSkill.class);
    }

    @Override
    public List<Finding> check(Draft<GuideDocument> draft, Library library) {
        return GuideChecks.of(draft, library);
    }

    @Override
    public void write(Draft<GuideDocument> draft, Guide guide, Library library) {
        GuideDocument document = draft.content();
        guide.type = document.type();
        guide.title = document.title();
        guide.shortAnswer = document.shortAnswer();
        writePay(guide, document.pay(), library);
        guide.tags = document.tags();
        guide.ladders = ids(Kind.LADDER, document.ladders(), library);
        guide.related = ids(Kind.GUIDE, document.related(), library);
        guide.paths = document.paths().stream().map(path -> path(path, library)).toList();
        guide.steps = document.steps().stream().map(step -> step(step, library)).toList();
        guide.faq = document.faq().stream()
                .map(asked -> new GuideParts.Question(asked.key(), asked.question(), asked.answer()))
                .toList();
        guide.links = document.links().stream()
                .map(link -> link(link.rel(), link.title(), link.to(), library))
                .toList();
        GuideDocument.Call call = document.callToAction();
        guide.callToAction = call == null ? null : link(null, call.text(), call.to(), library);
        guide.authors = document.authors();
        guide.image = document.image();
        guide.seo = document.seo();
    }

    @Override
    public List<Object> parts(Draft<GuideDocument> draft, Library library) {
        List<Object> parts = new ArrayList<>();
        GuideDocument document = draft.content();
        Guide guide = entityManager.getReference(Guide.class, draft.id());
        parts.addAll(roles(guide, GuideRole.Part.COMPARED, document.roles(), document, library));
        parts.addAll(roles(guide, GuideRole.Part.FROM, document.from(), document, library));
        parts.addAll(roles(guide, GuideRole.Part.TO, document.to(), document, library));
        parts.addAll(rows(guide, document, library));
        parts.addAll(Citations.of(draft, document.allCitations(), library));
        return parts;
    }

    private void writePay(Guide guide, ComparisonDocument.@Nullable Pay pay, Library library) {
        guide.report = pay == null ? null : reference(SalaryReport.class, Kind.SALARY_REPORT, pay.report(), library);
        guide.payBands = pay == null ? null : pay.bands();
        guide.paySummary = pay == null ? null : pay.summary();
    }

    private List<GuideRole> roles(
            Guide guide, GuideRole.Part part, List<String> slugs, GuideDocument document, Library library) {
        List<GuideRole> roles = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            GuideRole role = new GuideRole();
            role.guide = guide;
            role.part = part;
            role.position = i;
            UUID id = library.id(Kind.ROLE, slugs.get(i));
            role.role = entityManager.getReference(Role.class, id);
            role.scope = document.dayInTheLife().stream()
                    .filter(day -> library.id(Kind.ROLE, day.role()).equals(id))
                    .map(ComparisonDocument.Day::scope)
                    .findFirst()
                    .orElse(null);
            roles.add(role);
        }
        return roles;
    }

    private List<GuideSkill> rows(Guide guide, GuideDocument document, Library library) {
        List<GuideSkill> skills = new ArrayList<>();
        List<ComparisonDocument.Row> rows = document.skillMatrix() == null
                ? List.of()
                : document.skillMatrix().skills();
        for (int i = 0; i < rows.size(); i++) {
            GuideSkill row = new GuideSkill();
            row.guide = guide;
            row.position = i;
            row.skill = reference(Skill.class, Kind.SKILL, rows.get(i).skill(), library);
            row.label = rows.get(i).label();
            skills.add(row);
        }
        return skills;
    }

    private static GuideParts.Path path(ComparisonDocument.Path path, Library library) {
        UUID guide = path.guide() == null ? null : library.id(Kind.GUIDE, path.guide());
        return new GuideParts.Path(
                path.key(), path.title(), ids(Kind.ROLE, path.roles(), library), path.criteria(), path.note(), guide);
    }

    private static GuideParts.Step step(GuideDocument.Step step, Library library) {
        return new GuideParts.Step(
                step.key(), step.title(), step.body(), ids(Kind.SKILL, step.skills(), library), step.months());
    }

    private static GuideParts.Link link(@Nullable String rel, String title, LinkTarget to, Library library) {
        UUID document = to.document()
                .map(named -> library.id(named.kind(), named.slug()))
                .orElse(null);
        if (to.jobs() != null) {
            return new GuideParts.Link(rel, title, LinkKind.JOBS, document, null);
        }
        if (to.resources() != null) {
            return new GuideParts.Link(rel, title, LinkKind.RESOURCES, null, null);
        }
        return to.document()
                .map(named -> new GuideParts.Link(
                        rel, title, LinkKind.valueOf(named.kind().name()), document, null))
                .orElseGet(() ->
                        new GuideParts.Link(rel, title, LinkKind.EXTERNAL, null, Objects.requireNonNull(to.url())));
    }

    private static List<UUID> ids(Kind kind, List<String> slugs, Library library) {
        return slugs.stream().map(slug -> library.id(kind, slug)).toList();
    }

    private <E> E reference(Class<E> type, Kind kind, String slug, Library library) {
        return entityManager.getReference(type, library.id(kind, slug));
    }

    @Override
    public List<PartTable> partTables() {
        return List.of(
                PartTable.of("guide_role", "guide_id"), PartTable.of("guide_skill", "guide_id"), Citations.TABLE);
    }
}
