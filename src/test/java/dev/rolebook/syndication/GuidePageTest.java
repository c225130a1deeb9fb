package dev.rolebook.syndication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Document;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says for whatever an author wrote, and where no site is configured. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class GuidePageTest {

    private static final String HOSTILE = "'<script>alert(1)</script><img src=x onerror=\"alert(2)\">'";

    private static final List<String> LIBRARY = List.of("""
            kind: role-family
            slug: page-family
            title: $
            """, """
            kind: skill
            slug: page-skill
            name: $
            type: TOOL
            exampleTools: [$]
            """, """
            kind: role
            slug: page-a
            roleFamily: page-family
            title: $
            shortTitle: $
            summary: $
            worksIn: $
            reportsTo: [$]
            duties: [{key: one, text: $, theme: DRAFTING, tools: [$]}]
            requirements: {page-skill: {level: REQUIRED, when: {seniority: SENIOR}, label: $}}
            """, """
            kind: role
            slug: page-b
            roleFamily: page-family
            title: $
            """, """
            kind: ladder
            slug: page-ladder
            title: $
            roleFamily: page-family
            rungs: [{key: one, title: $, alternativeTitles: [$]}]
            moves: [{key: out, kind: PIVOT, from: one, to: {outside: $}, note: $}]
            """, """
            kind: guide
            slug: page-pathway
            formerSlugs: [page-old]
            type: PATHWAY
            title: $
            shortAnswer: $
            from: [page-a]
            to: [page-b]
            steps: [{key: one, title: $, body: Do it., skills: [page-skill], months: {from: 1}}]
            """, """
            kind: guide
            slug: page-comparison
            type: COMPARISON
            title: $
            shortAnswer: $
            roles: [page-a, page-b]
            dayInTheLife: [{role: page-a, scope: $}]
            skillMatrix: {skills: [{skill: page-skill, label: $}]}
            ladders: [page-ladder]
            paths: [{key: one, title: $, roles: [page-a], criteria: [$], note: '`<script>alert(3)</script>`', guide: page-pathway}]
            faq: [{key: one, question: $, answer: So.}]
            related: [page-pathway]
            links: [{rel: jobs, title: $, to: {jobs: {}}}]
            callToAction: {text: $, to: {resources: {}}}
            authors: [{name: $}]
            seo: {title: $, description: $}
            """);

    @Inject
    Publisher publisher;

    @Inject
    Kinds kinds;

    @BeforeEach
    void publish() {
        List<Document> documents = new ArrayList<>();
        for (String text : LIBRARY) {
            var outcome = kinds.reader().read("page.yaml", text.replace("$", HOSTILE));
            assertThat(outcome.findings()).isEmpty();
            documents.add(outcome.document());
        }
        publisher.publish(Proposal.of("pages", "", documents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page-comparison", "page-pathway"})
    void whatAnAuthorWroteIsTextAndNeverMarkup(String slug) {
        String page = page(slug);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("<title>&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("onerror=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page-comparison", "page-pathway"})
    void withoutASiteThereIsNoLinkToIt(String slug) {
        String page = page(slug);
        assertThat(page)
                .doesNotContain("href=\"\"", "href=\"null\"", "href=\"/", "NOT_FOUND", "rel=\"canonical\"")
                .doesNotContain("<a href=\"http://");
    }

    @Test
    void whatIsNotStatedIsSaidSo() {
        assertThat(page("page-comparison")).contains("Not stated", "No skill here is stated for both");
    }

    @Test
    void browsersAreToldToShowThePageInAnyFrameAndToRunNothing() {
        given().get("/embed/guides/page-pathway")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("style-src 'sha256-"),
                                containsString("frame-ancestors *"),
                                not(containsString("unsafe"))));
    }

    @Test
    void aFormerSlugLeadsToThePageAndNotToTheData() {
        given().redirects()
                .follow(false)
                .get("/embed/guides/page-old")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/embed/guides/page-pathway"));
    }

    @Test
    void anUnknownGuideIsAProblem() {
        given().accept("text/html")
                .get("/embed/guides/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body("code", equalTo("not-found"));
    }

    private static String page(String slug) {
        return given().get("/embed/guides/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
