package dev.rolebook.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A guide's document, whole, through the reader. */
class GuideDocumentTest {

    private final DocumentReader reader = new DocumentReader(
            Map.of(Kind.GUIDE, GuideDocument.class),
            Validation.buildDefaultValidatorFactory().getValidator());

    private List<String> refused(String body) {
        String head = "kind: guide\nslug: way\ntype: PATHWAY\ntitle: Way\nshortAnswer: Yes.\n";
        return reader.read("way.yaml", head + body).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void anAnswerLinksAndStressesAndNothingElse() {
        assertThat(
                        refused(
                                "faq: [{key: a, question: Why, answer: 'A *good* [guide](guide:way), [page](https://x.org).'}]"))
                .isEmpty();
        assertThat(refused("""
                faq:
                  - {key: a, question: Why, answer: '[y](javascript:alert(1)) <i>z</i>'}
                  - {key: b, question: Why, answer: '![z](https://example.org/z.png)'}
                  - {key: c, question: Why, answer: '[x](guide:X)'}
                """))
                .containsExactly(
                        "way.yaml:7 /faq/0/answer must link to a document, such as guide:slug, or to an https URL",
                        "way.yaml:7 /faq/0/answer must not hold HTML",
                        "way.yaml:8 /faq/1/answer must not hold images",
                        "way.yaml:9 /faq/2/answer must link to a document, such as guide:slug, or to an https URL");
    }

    @Test
    void aUrlLeadsToTheWeb() {
        assertThat(refused("""
                authors: [{name: A, url: 'javascript:alert(1)'}]
                image: {url: 'data:image/png;base64,x', alt: A}
                links: [{rel: a, title: A, to: {url: 'mailto:a@example.org'}}]
                callToAction: {text: A, to: {url: 'no url'}}
                """))
                .extracting(finding -> finding.substring(0, finding.indexOf(" must be an http or https URL")))
                .containsExactly(
                        "way.yaml:6 /authors/0/url",
                        "way.yaml:7 /image/url",
                        "way.yaml:8 /links/0/to/url",
                        "way.yaml:9 /callToAction/to/url");
    }

    @Test
    void aRowThatIsOneWordHasNoParts() {
        assertThat(refused("skillMatrix: {skills: [A B, {skill: A B}]}"))
                .extracting(finding -> finding.substring(0, finding.indexOf(" must be")))
                .containsExactly("way.yaml:6 /skillMatrix/skills/0", "way.yaml:6 /skillMatrix/skills/1/skill");
    }

    @Test
    void everyTextWithMarkupIsChecked() {
        assertThat(refused("""
                pay: {report: '2026', summary: <b>x</b>}
                paths: [{key: a, title: A, roles: [b], criteria: [c], note: <b>x</b>}]
                steps: [{key: a, title: A, body: <b>x</b>}]
                """))
                .containsExactly(
                        "way.yaml:6 /pay/summary must not hold HTML",
                        "way.yaml:7 /paths/0/note must not hold HTML",
                        "way.yaml:8 /steps/0/body must not hold HTML");
    }
}
