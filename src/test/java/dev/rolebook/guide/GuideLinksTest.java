package dev.rolebook.guide;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Written;
import dev.rolebook.syndication.WithSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(WithSite.class)
class GuideLinksTest {

    @Inject
    Written written;

    private static String skill(String slug) {
        return "kind: skill\nname: Sums\ntype: SKILL\nslug: " + slug;
    }

    private static String guide(String slug, String more) {
        return "kind: guide\ntype: PATHWAY\ntitle: Way\nshortAnswer: Yes.\nfrom: [paralegal]\nto: [legal-ops]\nslug: "
                + slug + "\n" + more;
    }

    @Test
    void aLinkInATextFollowsTheRenamesOfItsTarget() {
        written.publish(List.of(
                skill("sums"), guide("links-target", "steps: [{key: a, title: A, body: B}]"), guide("links", """
                        steps: [{key: a, title: A, body: 'Learn [sums](skill:sums).'}]
                        faq: [{key: a, question: Q, answer: 'Read [this](guide:links-target) or [that](guide:links).'}]
                        """)));
        rename("/v1/skills/sums", skill("sums-two"));
        rename("/v1/skills/sums-two", skill("sums-three"));
        rename("/v1/guides/links-target", guide("links-moved", "steps: [{key: a, title: A, body: B}]"));

        given().get("/v1/guides/links")
                .then()
                .statusCode(200)
                .body(
                        "steps[0].bodyHtml",
                        equalTo("<p>Learn <a href=\"https://example.org/skills/sums-three\">sums</a>.</p>"))
                .body("steps[0].body", equalTo("Learn sums."))
                .body("faq[0].answerHtml", containsString("\"https://example.org/resources/links-moved\">this"))
                .body("faq[0].answerHtml", containsString("\"https://example.org/resources/links\">that"));
        given().get("/embed/guides/links").then().body(containsString("https://example.org/resources/links-moved"));
    }

    private void rename(String path, String text) {
        String id = given().get(path).then().statusCode(200).extract().path("id");
        written.publish(List.of("id: " + id + "\n" + text));
    }
}
