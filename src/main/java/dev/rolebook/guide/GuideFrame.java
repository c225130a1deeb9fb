package dev.rolebook.guide;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Link;
import dev.rolebook.document.Links;
import dev.rolebook.document.Prose;
import dev.rolebook.document.Ref;
import dev.rolebook.document.Terms;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.source.Attribution;
import dev.rolebook.source.License;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a guide's answer that its own row and the heads of the documents that it names are
 * enough for.
 *
 * @param found the guide, with every document that it names
 */
record GuideFrame(Guide guide, Guide.WithNamed found, Links at, Terms terms) {

    private GuideText text() {
        return found.text();
    }

    @Nullable Ref report() {
        return guide.report == null ? null : ref(guide.report.id);
    }

    List<GuideView.Path> paths() {
        return text().paths().stream()
                .map(path -> new GuideView.Path(
                        path.key(),
                        path.title(),
                        path.roles().stream().map(role -> head(role).slug).toList(),
                        path.criteria(),
                        Prose.plain(path.note()),
                        path.guide() == null ? null : ref(path.guide())))
                .toList();
    }

    List<GuideView.Step> steps() {
        return text().steps().stream().map(this::step).toList();
    }

    private GuideView.Step step(GuideParts.Step step) {
        Prose body = Prose.of(step.body(), this::page);
        GuideDocument.Months months = step.months();
        return new GuideView.Step(
                step.key(),
                step.title(),
                body.text(),
                body.html(),
                step.skills().stream().map(this::ref).toList(),
                months == null ? null : new GuideView.Months(months.from(), months.to()));
    }

    List<GuideView.Faq> faq() {
        return text().faq().stream()
                .map(asked -> {
                    Prose answer = Prose.of(asked.answer(), this::page);
                    return new GuideView.Faq(asked.key(), asked.question(), answer.text(), answer.html());
                })
                .toList();
    }

    List<GuideView.GuideRef> related() {
        return guide.related.stream()
                .map(id -> {
                    Ref ref = ref(id);
                    return new GuideView.GuideRef(
                            ref.kind(),
                            ref.slug(),
                            ref.title(),
                            ref.href(),
                            ref.url(),
                            Objects.requireNonNull(found.types().get(id), "a published guide has a type"));
                })
                .toList();
    }

    List<Link> links() {
        return text().links().stream().map(this::link).toList();
    }

    GuideView.@Nullable CallToAction callToAction() {
        if (text().callToAction() == null) {
            return null;
        }
        Link link = link(text().callToAction());
        return new GuideView.CallToAction(
                link.title(), link.kind(), link.slug(), link.roleFamily(), link.href(), link.url());
    }

    private Link link(GuideParts.Link link) {
        String rel = link.rel() == null ? "action" : link.rel();
        DocumentHead target = link.document() == null ? null : head(link.document());
        return switch (link.kind()) {
            case JOBS -> at.jobs(rel, link.title(), target == null ? null : target.slug);
            case RESOURCES -> at.resources(rel, link.title());
            case EXTERNAL -> at.external(rel, link.title(), Objects.requireNonNull(link.url()));
            default -> {
                DocumentHead document = Objects.requireNonNull(target, "a link to a document names it");
                yield at.document(rel, link.title(), document.kind, document.slug);
            }
        };
    }

    List<Ref> refs(List<GuideRole> roles, GuideRole.Part part) {
        return roles.stream()
                .filter(role -> role.part == part)
                .map(role -> role.role.ref(at))
                .toList();
    }

    List<GuideView.Author> authors() {
        if (text().authors().isEmpty()) {
            return List.of(new GuideView.Author(terms.author(), null));
        }
        return text().authors().stream()
                .map(author -> new GuideView.Author(author.name(), author.url()))
                .toList();
    }

    License license() {
        return License.of(terms);
    }

    Attribution attribution() {
        return Attribution.of(terms, at.url(Kind.GUIDE, guide.slug));
    }

    GuideView.Seo seo() {
        GuideDocument.Seo seo = text().seo();
        return new GuideView.Seo(
                seo == null || seo.title() == null ? guide.title : seo.title(),
                seo == null || seo.description() == null ? guide.shortAnswer : seo.description(),
                at.url(Kind.GUIDE, guide.slug));
    }

    /** The page of a document that a text names, under the name that it has now. */
    private @Nullable String page(Kind kind, String slug) {
        return at.url(kind, found.named(kind, slug).slug);
    }

    private DocumentHead head(UUID id) {
        return Objects.requireNonNull(found.named().get(id), "a guide's reference is among its references");
    }

    private Ref ref(UUID id) {
        DocumentHead head = head(id);
        return at.ref(head.kind, head.slug, head.title);
    }
}
