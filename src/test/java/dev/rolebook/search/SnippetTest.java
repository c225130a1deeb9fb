package dev.rolebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void everythingIsEscapedAndThenMarked() {
        assertThat(Snippet.of(List.of("A <script>alert('x')</script> & \"more\""), Set.of("script", "more")::contains))
                .isEqualTo("A &lt;<mark>script</mark>&gt;alert(&#39;x&#39;)&lt;/<mark>script</mark>&gt; &amp;"
                        + " &quot;<mark>more</mark>&quot;");
    }

    @Test
    void aCompoundIsOneMark() {
        assertThat(Snippet.of(List.of("Runs e-discovery."), Set.of("e", "discovery", "ediscovery")::contains))
                .isEqualTo("Runs <mark>e-discovery</mark>.");
        assertThat(Snippet.of(List.of("Runs e-discovery."), Set.of("discovery")::contains))
                .isEqualTo("Runs e-<mark>discovery</mark>.");
    }

    @Test
    void theTextWithMostDifferentWordsIsShown() {
        assertThat(Snippet.of(List.of("law law law", "school", "the law school"), Set.of("law", "school")::contains))
                .isEqualTo("the <mark>law</mark> <mark>school</mark>");
    }

    @Test
    void whereNothingIsMarkedTheFirstTextBegins() {
        assertThat(Snippet.of(List.of("The first.", "The second."), Set.of("third")::contains))
                .isEqualTo("The first.");
        assertThat(Snippet.of(List.of(), Set.of("third")::contains)).isEmpty();
    }

    @Test
    void aLongTextIsCutBetweenWordsAroundThePlace() {
        String text = "Some words before it. ".repeat(20) + "Here stands the needle alone. "
                + "Some words after it. ".repeat(20);
        assertThat(Snippet.of(List.of(text), Set.of("needle")::contains))
                .startsWith("…")
                .endsWith("…")
                .contains("stands the <mark>needle</mark> alone")
                .matches("…(Some|words|before|it|Here).*(Some|words|after|it\\.)…")
                .hasSizeLessThan(260);
    }

    @Property
    void nothingButMarksIsEverMarkup(@ForAll String text, @ForAll Set<String> words) {
        String html = Snippet.of(List.of(text, "x".repeat(500) + text), words::contains);
        assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContainPattern("[<>\"']");
    }
}
