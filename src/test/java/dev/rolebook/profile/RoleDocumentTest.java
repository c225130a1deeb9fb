package dev.rolebook.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A role's document, whole, through the reader. */
class RoleDocumentTest {

    private final DocumentReader reader = new DocumentReader(
            Map.of(Kind.ROLE, RoleDocument.class),
            Validation.buildDefaultValidatorFactory().getValidator());

    private List<String> refused(String body) {
        String head = "kind: role\nslug: clerk\ntitle: Clerk\nroleFamily: office\n";
        return reader.read("clerk.yaml", head + body).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void aCellIsALevelOrAStatementOrSeveral() {
        assertThat(refused("""
                requirements:
                  filing: CORE
                  typing: {level: HELPFUL, when: {seniority: LEAD}}
                  spelling: [CORE, {level: REQUIRED, when: {seniority: LEAD, variant: copyist}}]
                """)).isEmpty();
    }

    @Test
    void aFindingInACellStandsWhereItsAuthorWroteIt() {
        assertThat(refused("""
                requirements:
                  a: COR
                  b: ''
                  c: {level: CORE, label: ''}
                  d: {level: '', when: {variant: A B}}
                  e:
                    - CORE
                    - {level: HELPFUL, when: {variant: A B}}
                  f: [CORE, COR]
                  g: []
                """))
                .extracting(finding -> finding.replaceFirst("( \\S+) .*", "$1"))
                .containsExactly(
                        "clerk.yaml:6 /requirements/a",
                        "clerk.yaml:7 /requirements/b",
                        "clerk.yaml:8 /requirements/c/label",
                        "clerk.yaml:9 /requirements/d/level",
                        "clerk.yaml:9 /requirements/d/when/variant",
                        "clerk.yaml:12 /requirements/e/1/when/variant",
                        "clerk.yaml:13 /requirements/f/1",
                        "clerk.yaml:14 /requirements/g");
    }

    @Test
    void ofTwoStatementsUnderOneConditionOneCouldNeverCount() {
        assertThat(refused("""
                requirements:
                  a: [CORE, HELPFUL, {level: RARE}]
                  b: [{level: CORE, when: {seniority: LEAD}}, {level: RARE, when: {seniority: LEAD}}]
                  c: [CORE, {level: RARE, when: {seniority: LEAD}}, {level: RARE, when: {seniority: VP}}]
                """))
                .containsExactly(
                        "clerk.yaml:6 /requirements/a/1 must differ from the statements before it in its condition",
                        "clerk.yaml:6 /requirements/a/2 must differ from the statements before it in its condition",
                        "clerk.yaml:7 /requirements/b/1 must differ from the statements before it in its condition");
    }

    @Test
    void aConditionSaysSomething() {
        assertThat(refused("requirements: {a: {level: CORE, when: {}}}"))
                .containsExactly("clerk.yaml:5 /requirements/a/when must name a seniority, a variant, or both");
    }

    @Test
    void theUriOfACodeLeadsToTheWeb() {
        assertThat(refused("codes: [{scheme: ESCO, code: a, match: EXACT, uri: 'urn:x:y'}]"))
                .containsExactly(
                        "clerk.yaml:5 /codes/0/uri must be an http or https URL such as https://example.org/page");
    }
}
