package dev.rolebook.guide;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.report.SalaryReportDocument;
import dev.rolebook.web.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold for a guide's document beyond its fields: which fields its type has, and what they name. */
final class GuideChecks {

    private final Draft<GuideDocument> draft;
    private final GuideDocument guide;
    private final Library library;
    private final List<Finding> findings = new ArrayList<>();

    private GuideChecks(Draft<GuideDocument> draft, Library library) {
        this.draft = draft;
        this.guide = draft.content();
        this.library = library;
    }

    static List<Finding> of(Draft<GuideDocument> draft, Library library) {
        GuideChecks checks = new GuideChecks(draft, library);
        if (draft.content().type() == GuideType.COMPARISON) {
            checks.comparison();
        } else {
            checks.pathway();
        }
        checks.parts();
        checks.targets();
        return checks.findings;
    }

    private void comparison() {
        if (guide.roles().size() < 2) {
            find(Rule.INVALID_LENGTH, "/roles", "must name 2 to 4 roles");
        }
        onceEach("/roles", Kind.ROLE, guide.roles());
        if (guide.skillMatrix() == null) {
            find(Rule.REQUIRED, "/skillMatrix", "must be given for a comparison");
        } else {
            onceEach(
                    "/skillMatrix/skills",
                    Kind.SKILL,
                    guide.skillMatrix().skills().stream()
                            .map(ComparisonDocument.Row::skill)
                            .toList());
        }
        for (int i = 0; i < guide.dayInTheLife().size(); i++) {
            column("/dayInTheLife/" + i + "/role", guide.dayInTheLife().get(i).role());
        }
        for (int i = 0; i < guide.paths().size(); i++) {
            for (int j = 0; j < guide.paths().get(i).roles().size(); j++) {
                column(
                        "/paths/" + i + "/roles/" + j,
                        guide.paths().get(i).roles().get(j));
            }
        }
        bands(guide.pay());
        absent("/from", guide.from());
        absent("/to", guide.to());
        absent("/steps", guide.steps());
    }

    private void pathway() {
        present("/from", guide.from());
        present("/to", guide.to());
        present("/steps", guide.steps());
        absent("/roles", guide.roles());
        absent("/dayInTheLife", guide.dayInTheLife());
        absent("/ladders", guide.ladders());
        absent("/paths", guide.paths());
        if (guide.skillMatrix() != null) {
            find(Rule.CONTRADICTORY_FIELDS, "/skillMatrix", "belongs to a comparison");
        }
        if (guide.pay() != null) {
            find(Rule.CONTRADICTORY_FIELDS, "/pay", "belongs to a comparison");
        }
    }

    private void parts() {
        once(
                Rule.DUPLICATE_KEY,
                "/paths",
                guide.paths().stream().map(ComparisonDocument.Path::key).toList());
        once(
                Rule.DUPLICATE_KEY,
                "/steps",
                guide.steps().stream().map(GuideDocument.Step::key).toList());
        once(
                Rule.DUPLICATE_KEY,
                "/faq",
                guide.faq().stream().map(GuideDocument.Question::key).toList());
        onceEach("/related", Kind.GUIDE, guide.related());
        onceEach("/ladders", Kind.LADDER, guide.ladders());
        for (int i = 0; i < guide.steps().size(); i++) {
            GuideDocument.Months months = guide.steps().get(i).months();
            if (months != null && months.to() != null && months.to() < months.from()) {
                find(Rule.CONTRADICTORY_FIELDS, "/steps/" + i + "/months", "must not end before they begin");
            }
        }
        for (int i = 0; i < guide.related().size(); i++) {
            if (library.find(Kind.GUIDE, guide.related().get(i))
                    .filter(draft.id()::equals)
                    .isPresent()) {
                find(Rule.SELF_REFERENCE, "/related/" + i, "is the guide itself");
            }
        }
    }

    private void targets() {
        for (int i = 0; i < guide.links().size(); i++) {
            target("/links/" + i + "/to", guide.links().get(i).to());
        }
        if (guide.callToAction() != null) {
            target("/callToAction/to", guide.callToAction().to());
        }
    }

    private void target(String pointer, LinkTarget target) {
        if (target.places() != 1) {
            find(
                    Rule.CONTRADICTORY_FIELDS,
                    pointer,
                    "must name one of jobs, resources, guide, role, ladder, report and url");
        }
    }

    private void bands(ComparisonDocument.@Nullable Pay pay) {
        if (pay == null || pay.bands() == null || pay.bands().isEmpty()) {
            return;
        }
        List<String> known = library.content(Kind.SALARY_REPORT, pay.report(), SalaryReportDocument.class).stream()
                .flatMap(report -> report.bands().stream())
                .map(band -> band.key())
                .toList();
        once(Rule.DUPLICATE_ENTRY, "/pay/bands", pay.bands());
        for (int i = 0; i < pay.bands().size(); i++) {
            if (!known.contains(pay.bands().get(i))) {
                find(
                        Rule.UNRESOLVED_PART,
                        "/pay/bands/" + i,
                        "is not a band of the report" + meant(pay.bands().get(i), known));
            }
        }
    }

    private static String meant(String name, List<String> known) {
        return Nearest.to(name, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    /** A role that must be one of the columns, under whatever name it is written. */
    private void column(String pointer, String slug) {
        Optional<UUID> role = library.find(Kind.ROLE, slug);
        boolean known = guide.roles().stream()
                .anyMatch(column -> library.find(Kind.ROLE, column).equals(role));
        if (!known) {
            find(Rule.NOT_COMPARED, pointer, "must be one of the guide's roles: " + String.join(", ", guide.roles()));
        }
    }

    private void once(Rule rule, String pointer, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                find(rule, pointer + "/" + i, names.get(i) + " is given twice");
            }
        }
    }

    /** A document may be known under several names, and still is one. */
    private void onceEach(String pointer, Kind kind, List<String> slugs) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < slugs.size(); i++) {
            if (!seen.add(library.id(kind, slugs.get(i)))) {
                find(
                        Rule.DUPLICATE_ENTRY,
                        pointer + "/" + i,
                        slugs.get(i) + " is given twice, perhaps under another name");
            }
        }
    }

    private void present(String pointer, List<?> values) {
        if (values.isEmpty()) {
            find(Rule.REQUIRED, pointer, "must be given for a pathway");
        }
    }

    private void absent(String pointer, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            find(Rule.CONTRADICTORY_FIELDS, pointer, "belongs to a guide of the other type");
        }
    }

    private void find(Rule rule, String pointer, String message) {
        findings.add(draft.finding(rule, pointer, message));
    }
}
