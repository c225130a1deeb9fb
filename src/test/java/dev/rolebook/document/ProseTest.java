package dev.rolebook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    private static final Links SITE = links(Optional.of(URI.create("https://example.org")));
    private static final Links NO_SITE = links(Optional.empty());

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void aTextIsServedPlainAndAsHtml() {
        Prose prose = Prose.of("It *depends*: see [the guide](guide:a-guide).\n\n- one\n- two", SITE);

        assertThat(prose.text()).isEqualTo("It depends: see the guide.\n\n- one\n- two");
        assertThat(prose.html()).isEqualToIgnoringWhitespace("""
                <p>It <em>depends</em>: see <a href="https://example.org/resources/a-guide">the guide</a>.</p>
                <ul><li>one</li><li>two</li></ul>
                """);
    }

    @Test
    void withoutASiteALinkToADocumentIsPlainText() {
        assertThat(Prose.of("See [the *guide*](guide:a-guide).", NO_SITE).html())
                .isEqualTo("<p>See the <em>guide</em>.</p>");
    }

    @Test
    void nothingThatCouldRunLeaves() {
        Prose prose = Prose.of("<script>alert(1)</script>\n\n[x](javascript:alert) a <b onclick=x>b</b>", SITE);

        assertThat(prose.html()).contains("x").doesNotContain("<script", "javascript:", "<b");
    }

    @Test
    void linkedDocumentsAreReferences() {
        assertThat(Prose.references("/faq/0/answer", "faq", "[a](guide:a) [b](https://example.org) [c](role:c)"))
                .extracting(Reference::pointer, Reference::relation, Reference::kind, Reference::slug)
                .containsExactly(
                        tuple("/faq/0/answer", "faq", Kind.GUIDE, "a"), tuple("/faq/0/answer", "faq", Kind.ROLE, "c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <b>bold</b> word",
                "<div>block</div>",
                "![picture](https://example.org/p.png)",
                "# Heading",
                "[x](javascript:alert)",
                "[x](/relative)",
                "[x](guide:Not_A_Slug)",
                "[x](nothing:slug)"
            })
    void whatCannotBeServedIsRefused(String text) {
        assertThat(validator.validate(new Text(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "2 < 3 and ${x} {y}", "*a* `b` [c](guide:c) [d](https://example.org)", "> q\n\n1. l"})
    void ordinaryTextIsAccepted(String text) {
        assertThat(validator.validate(new Text(text))).isEmpty();
    }

    private record Text(@CommonMark String text) {}

    private static Links links(Optional<URI> url) {
        return new Links(new Site() {
            @Override
            public Optional<URI> url() {
                return url;
            }

            @Override
            public Map<String, String> paths() {
                return Map.of("guide", "/resources/{slug}");
            }
        });
    }
}
