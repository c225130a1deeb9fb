package dev.rolebook.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a reader sees them: wide and narrow, light and dark. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(WithSite.class)
class GuideInBrowserTest {

    private static final String COMPARISON = "paralegal-vs-legal-ops";
    private static final String PATHWAY = "how-to-get-into-legal-ops";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @TempDir
    static Path profile;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start(profile);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "1280,dark", "390,light", "390,dark"})
    void aComparisonIsWholeAndFitsTheScreen(int width, String colorScheme) {
        open("/embed/guides/" + COMPARISON, width, colorScheme);
        assertThat(ids())
                .contains(
                        "short-answer",
                        "roles",
                        "day",
                        "skills",
                        "overlap",
                        "ladders",
                        "pay",
                        "pay-missing",
                        "paths",
                        "call-to-action",
                        "questions",
                        "next",
                        "sources",
                        "attribution");
        holdsForEveryPage(colorScheme);
        everyCellHasItsHeaders();
        photograph("comparison", width, colorScheme);
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "1280,dark", "390,light", "390,dark"})
    void aPathwayIsWholeAndFitsTheScreen(int width, String colorScheme) {
        open("/embed/guides/" + PATHWAY, width, colorScheme);
        assertThat(ids())
                .contains("short-answer", "roles", "steps", "questions", "next", "sources", "attribution")
                .doesNotContain("skills", "pay");
        holdsForEveryPage(colorScheme);
        photograph("pathway", width, colorScheme);
    }

    @ParameterizedTest
    @CsvSource({"1280,light", "390,dark"})
    void theGreetingFitsTheScreen(int width, String colorScheme) {
        open("/", width, colorScheme);
        holdsForEveryPage(colorScheme);
        photograph("greeting", width, colorScheme);
    }

    @Test
    void aWideMatrixScrollsInItsOwnFrameOnAPhone() {
        open("/embed/guides/legal-ops-specialist-roles-compared", 390, "light");
        assertThat(chromium.ask(Boolean.class, """
                        const frame = document.querySelector('.matrix').parentElement;
                        frame.scrollLeft = 1000;
                        return frame.scrollLeft > 0 && document.documentElement.scrollWidth <= 390;
                        """)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({COMPARISON, PATHWAY})
    void linksLeadWhereTheAnswerSaysAndNowhereElse(String slug) throws Exception {
        JsonNode guide =
                new ObjectMapper().readTree(given().get("/v1/guides/" + slug).asString());
        open("/embed/guides/" + slug, 1280, "light");
        List<String> links = chromium.list("""
                return [...document.querySelectorAll('a')]
                  .map(a => a.getAttribute('href')).filter(href => !href.startsWith('#'))
                """);
        assertThat(links).isNotEmpty().isSubsetOf(urls(guide));
        assertThat(links)
                .contains(guide.at("/callToAction/url").textValue())
                .contains(guide.at("/related/0/url").textValue())
                .contains(guide.at("/links/0/url").textValue())
                .contains(guide.at("/attribution/url").textValue());
        assertThat(chromium.list("""
                        return [...document.querySelectorAll('a[href^="#"]')]
                          .map(a => a.getAttribute('href')).filter(href => !document.getElementById(href.slice(1)))
                        """))
                .as("links into the page that lead nowhere")
                .isEmpty();
    }

    private static void open(String path, int width, String colorScheme) {
        chromium.open(URI.create("http://localhost:" + RestAssured.port + path), width, colorScheme);
    }

    private static void holdsForEveryPage(String colorScheme) {
        assertThat(chromium.console()).isEmpty();
        assertThat(chromium.ask(
                        Boolean.class,
                        "const page = document.documentElement; return page.scrollWidth <= page.clientWidth"))
                .as("the page is no wider than the screen")
                .isTrue();
        int above = 0;
        List<String> headings =
                chromium.list("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.tagName)");
        assertThat(headings).startsWith("H1").containsOnlyOnce("H1");
        for (String heading : headings) {
            int level = Integer.parseInt(heading.substring(1));
            assertThat(level).as("no level is left out: %s", headings).isLessThanOrEqualTo(above + 1);
            above = level;
        }
        assertThat(chromium.ask(Long.class, """
                        return getComputedStyle(document.body).backgroundColor.match(/\\d+/g)
                          .reduce((sum, part) => sum + Number(part), 0)
                        """) > 3 * 128)
                .as("the paper is light")
                .isEqualTo(colorScheme.equals("light"));
    }

    private static void everyCellHasItsHeaders() {
        assertThat(chromium.ask(Long.class, "return document.querySelectorAll('.matrix td').length"))
                .isEqualTo(18);
        assertThat(chromium.list("""
                        return [...document.querySelectorAll('td')].filter(cell => {
                          const table = cell.closest('table');
                          const column = table.tHead.rows[0].cells[cell.cellIndex];
                          const row = cell.parentElement.cells[0];
                          return !(column && column.scope === 'col' && column.textContent.trim()
                            && row.tagName === 'TH' && row.scope === 'row' && row.textContent.trim()
                            && cell.textContent.trim() && table.caption);
                        }).map(cell => cell.outerHTML)
                        """))
                .as("cells without a header of row or column")
                .isEmpty();
    }

    private static List<String> ids() {
        return chromium.list("""
                return [...document.querySelectorAll('[id]')].filter(e => e.getClientRects().length).map(e => e.id)
                """);
    }

    private static void photograph(String page, int width, String colorScheme) {
        chromium.photograph(page + "-" + width + "-" + colorScheme);
    }

    /** Every URL for people in an answer, those in its HTML included. */
    private static List<String> urls(JsonNode answer) {
        List<String> urls = new ArrayList<>(answer.findValuesAsText("url"));
        urls.addAll(answer.findValuesAsText("uri"));
        Stream.of("answerHtml", "bodyHtml", "summaryHtml")
                .flatMap(field -> answer.findValuesAsText(field).stream())
                .forEach(html -> LINK.matcher(html).results().forEach(link -> urls.add(link.group(1))));
        return urls;
    }
}
