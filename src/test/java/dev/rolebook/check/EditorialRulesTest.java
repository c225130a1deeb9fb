package dev.rolebook.check;

import static dev.rolebook.check.Library.FAMILY;
import static dev.rolebook.check.Library.band;
import static dev.rolebook.check.Library.guide;
import static dev.rolebook.check.Library.ladder;
import static dev.rolebook.check.Library.report;
import static dev.rolebook.check.Library.role;
import static dev.rolebook.check.Library.skill;
import static dev.rolebook.check.Library.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.document.Severity;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Written;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each rule of editors: where it speaks, and where it is silent. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class EditorialRulesTest {

    private static final String LAW = skill("law", "Law", "");
    private static final String A = role("a", "requirements: {check-law: CORE}\n");
    private static final String B = role("b", "requirements: {check-law: NO}\n");

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @AfterEach
    void removeAll() {
        written.withdrawAll("check-");
    }

    /** What is said by one rule of documents that are proposed together. */
    private List<String> said(Rule rule, String... texts) {
        List<Finding> findings = publisher
                .rehearse(Proposal.of("a test", "", written.documents(List.of(texts))))
                .findings();
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        return said(rule, findings);
    }

    private static List<String> said(Rule rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> finding.pointer() + " " + finding.message())
                .toList();
    }

    @Test
    void aMatrixHasNoHoles() {
        assertThat(said(Rule.MATRIX_HOLE, FAMILY, LAW, A, B, guide(""))).isEmpty();
        assertThat(said(Rule.MATRIX_HOLE, FAMILY, LAW, A, role("b", ""), guide("")))
                .containsExactly(
                        "/skillMatrix/skills/0 is an empty cell: nothing is stated about check-law by check-b");
    }

    @Test
    void aVariantFillsItsCellsFromItsBase() {
        String variant = role("b", "variantOf: check-base\nseniority: ENTRY\n");
        String base = "requirements: {check-law: %s}\n";
        assertThat(said(Rule.MATRIX_HOLE, FAMILY, LAW, A, variant, role("base", base.formatted("CORE")), guide("")))
                .isEmpty();
        for (String never :
                List.of("{level: CORE, when: {seniority: LEAD}}", "{level: CORE, when: {variant: check-c}}")) {
            assertThat(said(
                            Rule.MATRIX_HOLE,
                            FAMILY,
                            LAW,
                            A,
                            variant,
                            role("c", "variantOf: check-base\n"),
                            role("base", base.formatted(never)),
                            guide("")))
                    .as(never)
                    .hasSize(1);
        }
    }

    @Test
    void aGuideIsLookedAtAgainWhenARoleLosesARequirement() {
        written.publish(List.of(FAMILY, LAW, A, B, guide("")));
        assertThat(publisher
                        .rehearse(Proposal.of("a test", "", written.documents(List.of(role("b", "")))))
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("guide check-guide /skillMatrix/skills/0 is an empty cell: nothing is stated about"
                        + " check-law by check-b");
    }

    @Test
    void bothSidesOfAComparisonAreDescribed() {
        String two = "requirements: {check-law: CORE}\nduties: [{key: a, text: A, theme: PEOPLE}, {key: b, text: B,"
                + " theme: PEOPLE}]\n";
        String seven = "requirements: {check-law: CORE}\nduties: ["
                + String.join(
                        ", ",
                        Stream.of("a", "b", "c", "d", "e", "f", "g")
                                .map("{key: %s, text: T, theme: PEOPLE}"::formatted)
                                .toList())
                + "]\n";
        assertThat(said(Rule.ONE_SIDED_DUTIES, FAMILY, LAW, A, B, guide(""))).isEmpty();
        assertThat(said(Rule.ONE_SIDED_DUTIES, FAMILY, LAW, role("a", two), role("b", two), guide("")))
                .isEmpty();
        assertThat(said(Rule.ONE_SIDED_DUTIES, FAMILY, LAW, role("a", two), role("b", seven), guide("")))
                .containsExactly("/roles/0 shows 2 of its duties, beside 7 of another role");
        assertThat(said(Rule.ONE_SIDED_DUTIES, FAMILY, LAW, A, role("b", two), guide("")))
                .containsExactly("/roles/0 shows 0 of its duties, beside 2 of another role");
    }

    @Test
    void bothSidesOfAComparisonAreSomebodysChoice() {
        String path = "{key: %s, title: T, roles: [%s], criteria: [you like it]}";
        String one = "paths: [" + path.formatted("x", "check-a") + "]\n";
        String both =
                "paths: [" + path.formatted("x", "check-a") + ", " + path.formatted("y", "check-a, check-b") + "]\n";
        assertThat(said(Rule.ONE_SIDED_PATHS, FAMILY, LAW, A, B, guide(both))).isEmpty();
        assertThat(said(Rule.ONE_SIDED_PATHS, FAMILY, LAW, A, B, guide(""))).isEmpty();
        assertThat(said(Rule.ONE_SIDED_PATHS, FAMILY, LAW, A, B, guide(one)))
                .containsExactly("/paths say of no reader that they fit check-b");
    }

    @Test
    void aShortAnswerIsShort() {
        assertThat(said(
                        Rule.LONG_SHORT_ANSWER,
                        FAMILY,
                        LAW,
                        A,
                        B,
                        guide("shortAnswer: " + "\uD83D\uDE00".repeat(600) + "\n")))
                .isEmpty();
        assertThat(said(Rule.LONG_SHORT_ANSWER, FAMILY, LAW, A, B, guide("shortAnswer: " + "x".repeat(601) + "\n")))
                .containsExactly("/shortAnswer has 601 characters, of at most 600");
    }

    @Test
    void anAmountOfMoneyIsCited() {
        String asked = "faq: [{key: pay, question: Q, answer: 'It pays $80,000.'%s}]\n%s";
        String citing = "[{source: check-s, about: [%s]}]";
        String survey = source("s", "70000", "");
        assertThat(said(Rule.UNCITED_FIGURE, FAMILY, LAW, A, B, guide(asked.formatted("", ""))))
                .containsExactly("/faq/0/answer states an amount of money, and cites no source for it");
        assertThat(said(Rule.UNCITED_FIGURE, FAMILY, LAW, A, B, guide("shortAnswer: One pays EUR 50 more.\n")))
                .hasSize(1);
        for (String cited : List.of(
                asked.formatted(", citations: " + citing.formatted("answer"), ""),
                asked.formatted("", "citations: " + citing.formatted("faq/*/answer")),
                asked.formatted("", "citations: " + citing.formatted("faq")),
                "shortAnswer: 2,000 hours and 5 years.\n")) {
            assertThat(said(Rule.UNCITED_FIGURE, FAMILY, LAW, A, B, survey, guide(cited)))
                    .as(cited)
                    .isEmpty();
        }
    }

    @Test
    void aConditionDecidesSomething() {
        String variant = role("v", "variantOf: check-a\nseniority: MANAGER\nrequirements: {%s}\n");
        String base = "requirements: {check-law: %s}\n";
        for (String fine : List.of(
                "{level: CORE, when: {seniority: LEAD}}",
                "[NO, {level: CORE, when: {seniority: LEAD}}]",
                "[NO, {level: CORE, when: {variant: check-v}}]")) {
            assertThat(said(
                            Rule.CONTRADICTORY_QUALIFIERS,
                            FAMILY,
                            LAW,
                            variant.formatted(""),
                            role("a", base.formatted(fine))))
                    .as(fine)
                    .isEmpty();
        }
        assertThat(said(
                        Rule.CONTRADICTORY_QUALIFIERS,
                        FAMILY,
                        LAW,
                        variant.formatted(""),
                        role("a", base.formatted("{level: CORE, when: {variant: check-v, seniority: VP}}"))))
                .containsExactly("/requirements/check-law/when can never hold: check-v is MANAGER");
        assertThat(said(
                        Rule.CONTRADICTORY_QUALIFIERS,
                        FAMILY,
                        LAW,
                        role("a", "seniority: LEAD\n" + base.formatted("{level: CORE, when: {seniority: SENIOR}}"))))
                .containsExactly("/requirements/check-law/when always holds: check-a is LEAD");
        assertThat(said(
                        Rule.CONTRADICTORY_QUALIFIERS,
                        FAMILY,
                        LAW,
                        role("a", base.formatted("[CORE, {level: CORE, when: {seniority: SENIOR}}]"))))
                .containsExactly("/requirements/check-law/1/when adds nothing: CORE holds without it");
        assertThat(said(
                        Rule.CONTRADICTORY_QUALIFIERS,
                        FAMILY,
                        LAW,
                        variant.formatted("check-law: RARE"),
                        role("a", base.formatted("[NO, {level: CORE, when: {variant: check-v}}]"))))
                .containsExactly("/requirements/check-law/1/when is overruled: check-v states RARE itself");
    }

    @Test
    void aLadderDoesNotLeadBack() {
        String rungs = "rungs: [{key: one, title: One}, {key: two, title: Two}]\nmoves: [%s]\n";
        String move = "{key: m, kind: %s, from: %s, to: {ladder: check-%s, rung: %s}}";
        String there = ladder("l", rungs.formatted(move.formatted("LATERAL", "two", "k", "one")));
        assertThat(said(
                        Rule.LOOPING_LADDER,
                        FAMILY,
                        ladder("l", rungs.formatted(move.formatted("LATERAL", "one", "k", "one"))),
                        ladder("k", rungs.formatted(move.formatted("LATERAL", "one", "l", "one")))))
                .isEmpty();
        assertThat(said(
                        Rule.LOOPING_LADDER,
                        FAMILY,
                        there,
                        ladder("k", rungs.formatted(move.formatted("PIVOT", "one", "l", "one")))))
                .isEmpty();
        assertThat(said(
                        Rule.LOOPING_LADDER,
                        FAMILY,
                        there,
                        ladder("k", rungs.formatted(move.formatted("LATERAL", "one", "l", "one")))))
                .containsExactly(
                        "/moves/0 leads on to two again, and up on the way",
                        "/moves/0 leads on to one again, and up on the way");
        assertThat(said(
                        Rule.LOOPING_LADDER,
                        FAMILY,
                        ladder("l", rungs.formatted(move.formatted("LATERAL", "two", "l", "one")))))
                .containsExactly("/moves/0 leads on to two again, and up on the way");
    }

    @Test
    void aRoleStandsOnceOnALadderAndInOneOrderOnAll() {
        String rungs = "rungs: [{key: one, title: One, role: check-%s}, {key: two, title: Two, role: check-%s}]\n";
        assertThat(said(Rule.LOOPING_LADDER, FAMILY, LAW, A, B, ladder("l", rungs.formatted("a", "b"))))
                .isEmpty();
        assertThat(said(Rule.LOOPING_LADDER, FAMILY, LAW, A, ladder("l", rungs.formatted("a", "a"))))
                .containsExactly("/rungs/1/role stands on a lower rung too");
        written.publish(List.of(FAMILY, LAW, A, B, ladder("l", rungs.formatted("a", "b"))));
        assertThat(said(Rule.LOOPING_LADDER, ladder("k", rungs.formatted("a", "b"))))
                .isEmpty();
        assertThat(said(Rule.LOOPING_LADDER, ladder("k", rungs.formatted("b", "a"))))
                .containsExactly(
                        "/rungs rise from one role to another, and the ladder check-l from that one to the first");
    }

    @Test
    void aRungPaysNoLessThanTheOneBelow() {
        String ladder = ladder(
                "l",
                "rungs: [{key: one, title: One}, {key: two, title: Two}, {key: three, title: Three, role: check-a}]\n");
        List<String> library = List.of(FAMILY, LAW, A, ladder, source("low", "50000", ""), source("high", "90000", ""));
        String one = band("one", "rung: check-l/one", "%s");
        String three = band("three", "role: check-a", "%s");
        written.publish(library);
        assertThat(said(Rule.RUNG_PAYS_LESS, report(one.formatted("low"), three.formatted("high"))))
                .isEmpty();
        assertThat(said(Rule.RUNG_PAYS_LESS, report(one.formatted("low"), three.formatted("low"))))
                .isEmpty();
        assertThat(said(Rule.RUNG_PAYS_LESS, report(one.formatted("high"), three.formatted("low"))))
                .containsExactly("/bands/1 pays 50000, less than the 90000 of the rung below, One");
        assertThat(said(
                        Rule.RUNG_PAYS_LESS,
                        report(one.formatted("high"), three.formatted("other")),
                        source("other", "50000", "").replace("measure: WAGE", "measure: BASE_SALARY")))
                .isEmpty();
    }

    @Test
    void payIsLookedAtAgainWhenASourceOrALadderChanges() {
        String ladder = ladder("l", "rungs: [{key: one, title: One}, {key: two, title: Two}]\n");
        written.publish(List.of(
                FAMILY,
                ladder,
                source("low", "50000", ""),
                source("high", "90000", ""),
                report(band("one", "rung: check-l/one", "low"), band("two", "rung: check-l/two", "high"))));
        assertThat(said(Rule.RUNG_PAYS_LESS, source("high", "40000", ""))).hasSize(1);
        assertThat(said(Rule.RUNG_PAYS_LESS, ladder("l", "rungs: [{key: two, title: Two}, {key: one, title: One}]\n")))
                .hasSize(1);
    }

    @Test
    void payStandsOnASourceThatReadersCanSee() {
        String report = report(band("a", "role: check-a", "s"));
        String seen = "url: https://example.org\n";
        assertThat(said(Rule.PAY_WITHOUT_LIVE_SOURCE, FAMILY, LAW, A, source("s", "1", seen), report))
                .isEmpty();
        assertThat(said(Rule.PAY_WITHOUT_LIVE_SOURCE, FAMILY, LAW, A, source("s", "1", ""), report))
                .containsExactly(
                        "/bands/0/observation/source names check-s, which has no URL where a reader could see it");
        assertThat(said(
                        Rule.PAY_WITHOUT_LIVE_SOURCE,
                        FAMILY,
                        LAW,
                        A,
                        source("s", "1", seen + "reviewBy: 2026-11-22\n"),
                        report))
                .containsExactly(
                        "/bands/0/observation/source names check-s, which was to be looked at again by 2026-11-22");
    }

    @Test
    void aSourceIsReviewedByItsDate() {
        assertThat(said(Rule.SOURCE_PAST_REVIEW, source("s", "1", "reviewBy: 2026-11-23\n")))
                .isEmpty();
        assertThat(said(Rule.SOURCE_PAST_REVIEW, source("s", "1", "reviewBy: 2026-11-22\n")))
                .containsExactly("/reviewBy was 2026-11-22; somebody should look whether it still stands");
    }

    @Test
    void whatIsThereForOthersIsNamed() {
        assertThat(said(Rule.ORPHAN, FAMILY, LAW, A)).isEmpty();
        assertThat(said(
                        Rule.ORPHAN,
                        FAMILY,
                        LAW,
                        role("a", ""),
                        source("s", "1", ""),
                        ladder("l", "rungs: [{key: one, title: One}]\n")))
                .containsExactly(
                        " is named by no other document",
                        " is named by no other document",
                        " is named by no other document");
    }

    @Test
    void whatIsNoLongerNamedIsSaid() {
        written.publish(List.of(FAMILY, LAW, A));
        assertThat(said(Rule.ORPHAN, role("a", "summary: Without the law\n")))
                .containsExactly(" is named by no other document");
        Name a = new Name(Kind.ROLE, "en", "check-a");
        assertThat(said(
                        Rule.ORPHAN,
                        publisher
                                .rehearse(new Proposal("a test", "", List.of(), List.of(a), List.of()))
                                .findings()))
                .hasSize(1);
        written.publish(List.of(B));
        assertThat(said(Rule.ORPHAN, role("a", "summary: Without the law\n"))).isEmpty();
    }

    @Test
    void skillsAreToldApart() {
        written.publish(List.of(FAMILY, skill("billing", "E-billing", "alternativeNames: [LEDES]\n")));
        assertThat(said(Rule.NEAR_DUPLICATE_SKILL, skill("research", "Legal research", "")))
                .isEmpty();
        assertThat(said(Rule.NEAR_DUPLICATE_SKILL, "language: de\n" + skill("billing", "E-Billing", "")))
                .isEmpty();
        assertThat(said(Rule.NEAR_DUPLICATE_SKILL, skill("billing", "eBilling", "")))
                .isEmpty();
        String said = " is nearly a name of the skill check-billing, \"E-billing\"";
        assertThat(said(Rule.NEAR_DUPLICATE_SKILL, skill("other", "eBilling", "")))
                .containsExactly("/name" + said);
        assertThat(said(Rule.NEAR_DUPLICATE_SKILL, skill("other", "ledes", ""))).containsExactly("/name" + said);
        assertThat(said(
                        Rule.NEAR_DUPLICATE_SKILL,
                        skill("other", "Invoices", "alternativeNames: [Costs, e-Billing]\n")))
                .containsExactly("/alternativeNames/1" + said);
    }

    @Test
    void skillsThatAreProposedTogetherAreToldApartAlike() {
        assertThat(said(
                        Rule.NEAR_DUPLICATE_SKILL,
                        skill("one", "Document review", ""),
                        skill("two", "Documents review", "")))
                .containsExactly(
                        "/name is nearly a name of the skill check-two, \"Documents review\"",
                        "/name is nearly a name of the skill check-one, \"Document review\"");
    }

    @Test
    void aDocumentIsNamedByItsPresentName() {
        written.publish(List.of(FAMILY, LAW, A));
        String renamed = "formerSlugs: [check-law]\n" + skill("laws", "Law", "");
        assertThat(said(Rule.REDIRECTED_REFERENCE, renamed))
                .containsExactly("/requirements/check-law names the skill check-law, which is called check-laws now");
        assertThat(said(Rule.REDIRECTED_REFERENCE, renamed, role("a", "requirements: {check-laws: CORE}\n")))
                .isEmpty();
        String linking = guide("faq: [{key: x, question: Q, answer: '[law](skill:check-law)'}]\n");
        written.publish(List.of(renamed, role("a", "requirements: {check-laws: CORE}\n")));
        assertThat(said(Rule.REDIRECTED_REFERENCE, role("b", ""), linking))
                .containsExactly(
                        "/skillMatrix/skills/0 names the skill check-law, which is called check-laws now",
                        "/faq/0/answer names the skill check-law, which is called check-laws now");
    }

    @Test
    void aLinkToThisSiteLeadsToADocument() {
        String link = guide("links: [{rel: more, title: More, to: {url: 'http://localhost:8080/v1/%s'}}]\n");
        assertThat(said(Rule.DEAD_INTERNAL_LINK, FAMILY, LAW, A, B, link.formatted("roles/check-a")))
                .isEmpty();
        assertThat(said(Rule.DEAD_INTERNAL_LINK, FAMILY, LAW, A, B, link.formatted("search?q=law")))
                .isEmpty();
        assertThat(said(Rule.DEAD_INTERNAL_LINK, FAMILY, LAW, A, B, link.formatted("roles/check-nobody")))
                .containsExactly("/links/0/to/url links to the page of the role check-nobody, which is not published");
        assertThat(said(
                        Rule.DEAD_INTERNAL_LINK,
                        FAMILY,
                        LAW,
                        "formerSlugs: [check-old]\n" + A,
                        B,
                        link.formatted("roles/check-old")))
                .containsExactly(
                        "/links/0/to/url links to the page of the role check-old, which is called check-a now");
    }

    @Inject
    @All
    List<EditorialCheck<?>> checks;

    @Test
    void everyRuleOfEditorsIsHeldByOneCheckAndCanBeAskedFor() throws Exception {
        List<Rule> editorial =
                Stream.of(Rule.values()).filter(Rule::isEditorial).toList();
        assertThat(checks.stream().flatMap(check -> check.rules().stream()))
                .containsExactlyInAnyOrderElementsOf(editorial);
        Parameter contract = FindingsQuery.class.getField("rule").getAnnotation(Parameter.class);
        assertThat(contract.schema().enumeration())
                .containsExactlyElementsOf(editorial.stream().map(Rule::id).toList());
    }

    @Test
    void warningsRefuseNothing() {
        assertThat(written.publish(List.of(LAW))).isNotNull();
    }
}
