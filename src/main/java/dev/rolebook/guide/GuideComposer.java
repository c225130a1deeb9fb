package dev.rolebook.guide;

import dev.rolebook.compare.Day;
import dev.rolebook.compare.Origin;
import dev.rolebook.compare.SideBySide;
import dev.rolebook.document.Links;
import dev.rolebook.document.Terms;
import dev.rolebook.duty.Duty;
import dev.rolebook.guide.GuideSkill.Row;
import dev.rolebook.ladder.WholeLadder;
import dev.rolebook.matrix.Columns;
import dev.rolebook.matrix.MatrixRow;
import dev.rolebook.matrix.SkillMatrix;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.PayView;
import dev.rolebook.publishing.Reading;
import dev.rolebook.requirement.Choice;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.source.CitedSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Composes a guide from the documents that it names: one statement for each table, however large the
 * guide, put together in memory.
 */
@ApplicationScoped
public class GuideComposer {

    private final Links links;
    private final Terms terms;
    private final Reading reading;

    GuideComposer(Links links, Terms terms, Reading reading) {
        this.links = links;
        this.terms = terms;
        this.reading = reading;
    }

    /** The guide of this slug, whole; empty if none is published. */
    public Optional<GuideView> guide(String slug) {
        return Guide.withNamed(slug).map(found -> {
            GuideFrame frame = new GuideFrame(found.guide(), found, links, terms);
            List<GuideRole> roles = GuideRole.of(found.guide());
            return found.guide().type == GuideType.COMPARISON ? comparison(frame, roles) : pathway(frame, roles);
        });
    }

    private GuideView comparison(GuideFrame frame, List<GuideRole> columns) {
        Guide guide = frame.guide();
        List<Role> roles = columns.stream().map(column -> column.role).toList();
        SideBySide sides = new SideBySide(roles, links);
        Set<UUID> lineage = sides.lineage();
        List<Duty> duties = Duty.ofRoles(lineage);
        List<Row> rows = GuideSkill.withRequirements(guide, lineage);
        List<WholeLadder> ladders = ladders(guide);
        List<PayBand> bands = guide.report == null ? List.of() : PayBand.of(guide.report, roles, guide.payBands);
        List<CitedSource> sources = SideBySide.sources(bands.stream().flatMap(PayBand::sources), shown(guide, lineage));
        Reading.Freshness freshness = reading.of(guide);
        return new ComparisonGuide(
                guide.id,
                guide.slug,
                guide.type,
                Origin.AUTHORED,
                guide.language,
                guide.title,
                guide.shortAnswer,
                sides.columns(),
                columns.stream()
                        .map(column -> Day.of(column.role, column.scope, duties))
                        .toList(),
                matrix(roles, rows),
                sides.ladders(ladders),
                frame.report() == null ? null : PayView.of(guide.paySummary, bands, roles, frame.report()),
                frame.paths(),
                frame.faq(),
                frame.related(),
                frame.links(),
                frame.callToAction(),
                sources,
                frame.authors(),
                frame.license(),
                frame.attribution(),
                terms.indexing(),
                frame.seo(),
                guide.publishedAt,
                freshness.updatedAt(),
                freshness.version());
    }

    private GuideView pathway(GuideFrame frame, List<GuideRole> roles) {
        Guide guide = frame.guide();
        List<CitedSource> sources = SideBySide.sources(Stream.empty(), List.of(guide.id));
        Reading.Freshness freshness = reading.of(guide);
        return new PathwayGuide(
                guide.id,
                guide.slug,
                guide.type,
                Origin.AUTHORED,
                guide.language,
                guide.title,
                guide.shortAnswer,
                frame.refs(roles, GuideRole.Part.FROM),
                frame.refs(roles, GuideRole.Part.TO),
                frame.steps(),
                frame.faq(),
                frame.related(),
                frame.links(),
                frame.callToAction(),
                sources,
                frame.authors(),
                frame.license(),
                frame.attribution(),
                terms.indexing(),
                frame.seo(),
                guide.publishedAt,
                freshness.updatedAt(),
                freshness.version());
    }

    private SkillMatrix matrix(List<Role> roles, List<Row> rows) {
        List<Requirement> requirements =
                rows.stream().map(Row::requirement).filter(Objects::nonNull).toList();
        Columns columns = Columns.of(roles, requirements, Choice.NONE, links);
        return SkillMatrix.of(
                columns,
                rows.stream()
                        .map(Row::skill)
                        .distinct()
                        .map(row -> MatrixRow.of(row.skill, row.label, columns, links))
                        .toList());
    }

    private static List<WholeLadder> ladders(Guide guide) {
        return guide.ladders.isEmpty()
                ? List.of()
                : WholeLadder.withIds(guide.ladders).stream()
                        .sorted(Comparator.comparingInt(each -> guide.ladders.indexOf(each.ladder().id)))
                        .toList();
    }

    /** The guide itself, and the documents that it shows whole. */
    private static List<UUID> shown(Guide guide, Set<UUID> lineage) {
        List<UUID> shown = new ArrayList<>(List.of(guide.id));
        shown.addAll(lineage);
        shown.addAll(guide.ladders);
        return shown;
    }
}
