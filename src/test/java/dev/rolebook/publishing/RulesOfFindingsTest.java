package dev.rolebook.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Rule;
import dev.rolebook.document.Severity;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule each finding says is broken. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class RulesOfFindingsTest {

    private static final String FAMILY = "kind: role-family\nslug: rules-family\ntitle: Family";
    private static final String SKILL = "kind: skill\nslug: rules-skill\nname: Skill\ntype: SKILL";
    private static final String ROLE = "kind: role\nslug: rules-role\ntitle: Role\nroleFamily: rules-family";
    private static final String LADDER =
            "kind: ladder\nslug: rules-ladder\ntitle: L\nroleFamily: rules-family\nrungs: [{key: a, title: A}]";

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @BeforeEach
    void library() {
        publisher.publish(Proposal.of("a test", "", written.documents(List.of(FAMILY, SKILL, ROLE, LADDER))));
    }

    private static List<Finding> findings(ThrowingCallable refused) {
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(refused)
                .isInstanceOfSatisfying(InvalidDocuments.class, invalid -> findings.addAll(invalid.findings()));
        return findings;
    }

    private void breaks(Rule rule, ThrowingCallable refused) {
        assertThat(findings(refused))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(rule))
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            malformed-document   | name: [
            malformed-document   | ''
            malformed-document   | kind: skill\\n--- {}
            malformed-document   | kind: skill\\nname: {[a]: b}
            anchor-or-tag        | kind: skill\\nname: &a Skill
            anchor-or-tag        | kind: skill\\nname: !!str Skill
            duplicate-field      | kind: skill\\nname: A\\nname: B
            unstorable-text      | kind: skill\\nname: "a\\\\0b"
            unknown-kind         | kind: skil
            unknown-field        | kind: skill\\nslug: x\\ntype: SKILL\\nname: A\\nnmae: B
            invalid-type         | kind: skill\\nslug: x\\ntype: SKILL\\nname: A\\nexampleTools: many
            invalid-value        | kind: skill\\nslug: x\\ntype: SKIL\\nname: A
            invalid-value        | kind: skill\\nslug: X X\\ntype: SKILL\\nname: A
            required             | kind: skill\\nslug: x\\ntype: SKILL
            out-of-range         | kind: shelf\\nslug: x\\ntitle: A\\nposition: -1
            invalid-length       | kind: role\\nslug: x\\ntitle: A\\nshortTitle: ''
            unresolved-reference | kind: role\\nslug: x\\ntitle: A\\nroleFamily: rules-famly
            required             | kind: role\\nslug: x\\ntitle: A
            contradictory-fields | kind: role\\nslug: x\\ntitle: A\\nroleFamily: rules-family\\nvariantOf: rules-role
            duplicate-entry      | kind: role\\nslug: x\\ntitle: A\\nroleFamily: rules-family\\ncodes: [{scheme: SOC_2018, code: '1', match: EXACT}, {scheme: SOC_2018, code: '1', match: CLOSE}]
            duplicate-key        | kind: role\\nslug: x\\ntitle: A\\nroleFamily: rules-family\\nduties: [{key: a, text: A, theme: PEOPLE}, {key: a, text: B, theme: PEOPLE}]
            self-reference       | kind: role\\nslug: x\\ntitle: A\\nvariantOf: x
            invalid-variant      | kind: role\\nslug: x\\ntitle: A\\nroleFamily: rules-family\\nrequirements: {rules-skill: {level: CORE, when: {variant: rules-role}}}
            required             | kind: role\\nslug: x\\ntitle: A\\nroleFamily: rules-family\\nrequirements: {rules-skill: {level: CORE, when: {}}}
            unresolved-part      | kind: ladder\\nslug: x\\ntitle: A\\nroleFamily: rules-family\\nrungs: [{key: a, title: A}]\\nmoves: [{key: m, kind: PIVOT, from: b, to: {outside: O}}]
            unresolved-part      | kind: salary-report\\nslug: x\\ntitle: A\\nbands: [{key: a, rung: rules-ladder/b, kind: NOT_AVAILABLE}]
            not-ascending        | kind: source\\nslug: x\\npublisher: P\\ntitle: T\\naccessedOn: 2026-11-01\\nlicense: {name: L}\\nattribution: A\\ntier: SURVEY\\nobservations: [{key: a, title: A, measure: WAGE, edition: e, currency: USD, unit: YEAR, area: {scheme: ISO_3166, code: US, name: U}, statistics: {P10: 2, P25: 1}}]
            invalid-table        | kind: source\\nslug: x\\npublisher: P\\ntitle: T\\naccessedOn: 2026-11-01\\nlicense: {name: L}\\nattribution: A\\ntier: SURVEY\\ndata: {format: OEWS_NATIONAL, file: f, edition: e, rows: 1, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
            not-compared         | kind: guide\\nslug: x\\ntype: COMPARISON\\ntitle: G\\nshortAnswer: A\\nroles: [rules-role, rules-other]\\nskillMatrix: {skills: [rules-skill]}\\ndayInTheLife: [{role: rules-third, scope: S}]
            invalid-prose        | kind: guide\\nslug: x\\ntype: PATHWAY\\ntitle: G\\nshortAnswer: A\\nfrom: [rules-role]\\nto: [rules-role]\\nsteps: [{key: a, title: A, body: <b>x</b>}]
            slug-taken           | kind: role\\nslug: rules-role\\ntitle: A\\nroleFamily: rules-family\\nid: 01980000-0000-7000-8000-00000000abcd
            """)
    void everyFindingNamesItsRule(String rule, String text) {
        List<String> texts = new ArrayList<>(
                List.of(text == null ? "" : text.replace("\\n", "\n").replace("\\\\", "\\")));
        if (rule.equals("not-compared")) {
            texts.add(ROLE.replace("rules-role", "rules-other"));
            texts.add(ROLE.replace("rules-role", "rules-third"));
        }
        breaks(Rule.ofId(rule).orElseThrow(), () -> written.publish(texts));
    }

    @Test
    void whatCannotBeRemovedSaysWhy() {
        Name family = new Name(Kind.ROLE_FAMILY, "en", "rules-family");
        Name nobody = new Name(Kind.ROLE_FAMILY, "en", "rules-nobody");
        assertThat(findings(() -> publisher.publish(new Proposal("a test", "", List.of(), List.of(family), List.of()))))
                .extracting(Finding::rule)
                .containsExactly(Rule.STILL_REFERENCED, Rule.STILL_REFERENCED);
        breaks(
                Rule.NOT_PUBLISHED,
                () -> publisher.publish(new Proposal("a test", "", List.of(), List.of(nobody), List.of())));
        breaks(
                Rule.CONTRADICTORY_CHANGE,
                () -> publisher.publish(
                        new Proposal("a test", "", List.of(), List.of(), Map.of(family, "x"), List.of())));
    }

    @Test
    void oneDocumentIsWrittenOnce() {
        breaks(Rule.DUPLICATE_DOCUMENT, () -> written.publish(List.of(SKILL, SKILL)));
        String id = "id: 01980000-0000-7000-8000-00000000aaaa\n";
        written.publish(List.of(id + SKILL.replace("rules-skill", "rules-own-id")));
        breaks(Rule.ID_TAKEN, () -> written.publish(List.of(id + FAMILY.replace("rules-family", "rules-own-id"))));
    }
}
