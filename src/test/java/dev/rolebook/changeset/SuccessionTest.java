package dev.rolebook.changeset;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.draft;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static dev.rolebook.changeset.Editing.withSkill;
import static dev.rolebook.changeset.Editing.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Replay;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What others name goes only if something takes its place: everything then names that, and the slug leads there. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class SuccessionTest {

    private final String own = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Replay replay;

    @Test
    void whateverNamedTheOldOneNamesTheNewOne() {
        publish(withSkill(own + "-old", "Old " + own)).then().statusCode(200);
        publish(withSkill(own, "New " + own)).then().statusCode(200);
        String naming = begin("A role that needs it");
        write(naming, "role-family", own, family());
        write(naming, "role", own, role(own + "-old"));
        publish(naming).then().statusCode(200);

        String set = begin("Put together");
        remove(set, own + "-old", "").then().statusCode(200);
        publish(set)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("still-referenced"))
                .body("errors.detail", hasItem(containsString("the role " + own + " names it in requirements")));

        String merged = begin("Put together");
        remove(merged, own + "-old", "?replacedBy=" + own).then().statusCode(200);
        editor().post(SETS + "/" + merged + "/check")
                .then()
                .body("publishable", equalTo(true))
                .body("changes.slug", hasItems(own + "-old", own));
        publish(merged).then().statusCode(200);

        given().redirects()
                .follow(false)
                .get("/v1/skills/" + own + "-old")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/skills/" + own));
        given().get("/v1/roles/" + own).then().body("requirements.skill.slug", hasItem(own));
        assertThat(given().get("/v1/roles/" + own).asString()).doesNotContain(own + "-old");
        long changed = publisher()
                .get("/manage/v1/documents/role/" + own)
                .jsonPath()
                .getMap("requirements")
                .size();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void withoutARedirectTheOldUrlTellsOfTheNewOne() {
        publish(withSkill(own + "-old", "Old " + own)).then().statusCode(200);
        publish(withSkill(own, "New " + own)).then().statusCode(200);
        String set = begin("Withdrawn");
        remove(set, own + "-old", "?replacedBy=" + own + "&redirect=false")
                .then()
                .statusCode(200);
        publish(set).then().statusCode(200);
        given().get("/v1/skills/" + own + "-old").then().statusCode(410).body("replacedBy.slug", equalTo(own));
    }

    @Test
    void aSlugThatLeadsElsewhereIsGivenAwayOnlyWhenAsked() {
        publish(withSkill(own + "-old", "Old " + own)).then().statusCode(200);
        String renamed = begin("Renamed");
        write(renamed, "skill", own + "-old", skill(own, "New " + own));
        publish(renamed).then().statusCode(200);

        String set = begin("Another");
        put(set, own + "-old", "").then().statusCode(412);
        put(set, own + "-old", "?takeSlug=true").then().statusCode(201);
        publish(set).then().statusCode(200);
        given().get("/v1/skills/" + own + "-old").then().statusCode(200).body("name", equalTo("Another " + own));
        given().get("/v1/skills/" + own).then().statusCode(200).body("name", equalTo("New " + own));

        String live = begin("A living slug");
        put(live, own, "?takeSlug=true").then().statusCode(412);
        replay.run();
        given().get("/v1/skills/" + own + "-old").then().statusCode(200).body("name", equalTo("Another " + own));
    }

    private Response put(String set, String slug, String query) {
        return editor().contentType("application/json")
                .header("If-None-Match", "*")
                .body(skill(slug, "Another " + own))
                .put(SETS + "/" + set + "/documents/skill/" + slug + query);
    }

    private static Response remove(String set, String slug, String query) {
        return editor().header("If-Match", draft(set, "skill", slug).header("ETag"))
                .delete(SETS + "/" + set + "/documents/skill/" + slug + query);
    }

    private String family() {
        return "{\"kind\":\"role-family\",\"slug\":\"%s\",\"title\":\"Family %s\",\"summary\":\"s\"}"
                .formatted(own, own);
    }

    private String role(String skill) {
        return "{\"kind\":\"role\",\"slug\":\"%s\",\"title\":\"Role %s\",\"roleFamily\":\"%s\",\"summary\":\"s\",\"requirements\":{\"%s\":\"REQUIRED\"}}"
                .formatted(own, own, own, skill);
    }
}
