package dev.rolebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a reader through the answers, by their links alone. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JourneyTest {

    @Test
    void fromTheHubToAGuideToACellToItsSourceToJobs() {
        JsonPath hub = open("/v1/resources");
        JsonPath guide = open(
                hub.getString(
                        "items.find { it.slug == 'start-here' }.entries.find { it.kind == 'GUIDE' && it.type == 'COMPARISON' }.href"));

        String billing = "skillMatrix.rows.find { it.label == 'E-billing' }";
        assertThat(guide.getList(billing + ".cells.levelLabel")).containsExactly("Adjacent", "Required");
        JsonPath specialist = open(guide.getString(billing + ".cells[1].qualifiers[0].role.href"));
        assertThat(specialist.getString("requirements.find { it.skill.slug == 'e-billing' }.level"))
                .isEqualTo("REQUIRED");

        List<String> sources = specialist.getList("sources.slug");
        assertThat(sources)
                .contains("rolebook-editorial")
                .isSubsetOf(open("/v1/sources?limit=100").<String>getList("items.slug"));
        assertThat(open("/v1/sources/" + sources.get(0)).getString("attribution"))
                .isNotBlank();

        JsonPath jobs = open(guide.getString("links.find { it.rel == 'jobs' }.href") + "&limit=100");
        assertThat(jobs.<String>getList("items.roleFamily.slug")).hasSize(12).containsOnly("legal-operations");
        assertThat(jobs.getList("items.title"))
                .contains("Legal E-Billing Specialist", "Manager, Legal Operations (m/f/d)");
        assertThat(open(specialist.getString("links.find { it.rel == 'jobs' }.href") + "&limit=100")
                        .<String>getList("items.id"))
                .isEqualTo(jobs.getList("items.id"));

        JsonPath job = open(jobs.getString("items.find { it.title == 'Legal E-Billing Specialist' }.href"));
        assertThat(job.getString("role.href")).isEqualTo("/v1/roles/e-billing-specialist");
        assertThat(job.getString("descriptionHtml")).startsWith("<p>");
        assertThat(job.getString("applyUrl")).startsWith("https://");
    }

    @Test
    void eachFamilysLinkLeadsToItsJobs() {
        for (String family : open("/v1/role-families").<String>getList("items.slug")) {
            assertThat(open("/v1/jobs?limit=100&roleFamily=" + family).<String>getList("items.roleFamily.slug"))
                    .as(family)
                    .hasSizeGreaterThan(2)
                    .containsOnly(family);
        }
    }

    private static JsonPath open(String href) {
        return given().get(href).then().statusCode(200).extract().jsonPath();
    }
}
