package dev.rolebook.guide;

import dev.rolebook.compare.Day;
import dev.rolebook.compare.MatrixRow;
import dev.rolebook.compare.Origin;
import dev.rolebook.compare.Overlap;
import dev.rolebook.compare.SkillMatrix;
import dev.rolebook.document.Links;
import dev.rolebook.document.Terms;
import dev.rolebook.duty.Duty;
import dev.rolebook.guide.GuideSkill.Row;
import dev.rolebook.ladder.Ladder;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.pay.PayBand;
import dev.rolebook.pay.PayView;
import dev.rolebook.publishing.Reading;
import dev.rolebook.requirement.Cell;
import dev.rolebook.requirement.Requirement;
import dev.rolebook.role.Role;
import dev.rolebook.role.RoleColumn;
import dev.rolebook.source.Citation;
import dev.rolebook.source.CitedSource;
import dev.rolebook.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
            GuideFrame frame = new GuideFrame(found.guide(), found.named(), found.types(), links, terms);
            List<GuideRole> roles = GuideRole.of(found.guide());
            return found.guide().type == GuideType.COMPARISON ? comparison(frame, roles) : pathway(frame, roles);
        });
    }

    private GuideView comparison(GuideFrame frame, List<GuideRole> columns) {
        Guide guide = frame.guide();
        List<Role> roles = columns.stream().map(column -> column.role).toList();
        Set<UUID> lineage = lineage(roles);
        List<Duty> duties = Duty.ofRoles(lineage);
        List<Row> rows = GuideSkill.withRequirements(guide, lineage);
        List<Ladder> ladders = ladders(guide);
        List<PayBand> bands = guide.report == null ? List.of() : PayBand.of(guide.report, roles, guide.payBands);
        List<Source> sources =
                new ArrayList<>(bands.stream().flatMap(PayBand::sources).toList());
        sources.addAll(cited(Stream.concat(lineage.stream(), guide.ladders.stream()), guide));
        Reading.Freshness freshness = reading.of(guide);
        return new ComparisonGuide(
                guide.id,
                guide.slug,
                guide.type,
                Origin.AUTHORED,
                guide.language,
                guide.title,
                guide.shortAnswer,
                roles.stream().map(role -> RoleColumn.of(role, links)).toList(),
                columns.stream()
                        .map(column -> Day.of(column.role, column.scope, duties))
                        .toList(),
                matrix(roles, rows),
                ladders.stream()
                        .map(ladder -> LadderView.of(ladder, roles, links))
                        .toList(),
                frame.report() == null ? null : PayView.of(guide.paySummary, bands, roles, frame.report(), links),
                frame.paths(),
                frame.faq(),
                frame.related(),
                frame.links(),
                frame.callToAction(),
                CitedSource.of(sources.stream()),
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
        List<Source> sources = cited(Stream.empty(), guide);
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
                CitedSource.of(sources.stream()),
                frame.authors(),
                frame.license(),
                frame.attribution(),
                terms.indexing(),
                frame.seo(),
                guide.publishedAt,
                freshness.updatedAt(),
                freshness.version());
    }

    private static Set<UUID> lineage(List<Role> roles) {
        Set<UUID> lineage = new LinkedHashSet<>();
        roles.forEach(role -> lineage.addAll(role.lineage()));
        return lineage;
    }

    private SkillMatrix matrix(List<Role> roles, List<Row> rows) {
        List<Requirement> requirements =
                rows.stream().map(Row::requirement).filter(Objects::nonNull).toList();
        Map<String, Map<UUID, Cell>> columns = new LinkedHashMap<>();
        roles.forEach(role -> columns.put(role.slug, Cell.of(role, requirements, links)));
        List<MatrixRow> matrix = rows.stream()
                .map(Row::skill)
                .distinct()
                .map(row -> MatrixRow.of(row.skill, row.label, columns, links))
                .toList();
        List<String> slugs = List.copyOf(columns.keySet());
        return new SkillMatrix(slugs, null, matrix, Overlap.of(slugs, matrix));
    }

    private static List<Ladder> ladders(Guide guide) {
        return guide.ladders.isEmpty()
                ? List.of()
                : Ladder.withIds(guide.ladders).stream()
                        .sorted(Comparator.comparingInt(ladder -> guide.ladders.indexOf(ladder.id)))
                        .toList();
    }

    /** What the guide cites, and what the documents cite that it shows whole. */
    private static List<Source> cited(Stream<UUID> shown, Guide guide) {
        List<UUID> documents = Stream.concat(Stream.of(guide.id), shown).toList();
        return Citation.of(documents).stream().map(citation -> citation.source).toList();
    }
}
