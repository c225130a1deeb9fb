package dev.rolebook.history;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.skill;
import static dev.rolebook.changeset.Editing.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was ever published can be read, compared and gone back to, and nobody can change it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoryTest {

    private static final String PUBLICATIONS = "/manage/v1/publications/";

    private final String own = "h" + UUID.randomUUID().toString().substring(0, 8);
    private final String revisions = "/manage/v1/documents/skill/" + own + "/revisions/";

    @Inject
    DataSource database;

    @Test
    void aPublicationSaysWhoWithWhichKeyFromWhereWhenAndWhy() {
        int number = published("Why not");
        editor().get(PUBLICATIONS + number)
                .then()
                .statusCode(200)
                .body("author", equalTo("Test publisher"))
                .body("key", startsWith("rb_"))
                .body("address", notNullValue())
                .body("publishedAt", notNullValue())
                .body("note", startsWith("The skill is called Why not"))
                .body("changeSet", notNullValue())
                .body("documents", equalTo(1));
        editor().get(PUBLICATIONS + number + "/revisions")
                .then()
                .statusCode(200)
                .body("items.slug", contains(own))
                .body("items.action", contains("CREATE"));
        editor().get(PUBLICATIONS + "1").then().body("key", nullValue()).body("note", equalTo("The sample library"));
        editor().get(PUBLICATIONS + "999999").then().statusCode(404);
    }

    @Test
    void everyRevisionIsReadAndAnyTwoAreCompared() {
        int first = published("One");
        int second = published("Two");
        int third = published("Three");
        editor().get("/manage/v1/documents/skill/" + own + "/revisions")
                .then()
                .statusCode(200)
                .body("items.publication", contains(third, second, first))
                .body("items[0].differences.pointer", contains("/name"));
        editor().get(revisions + second).then().statusCode(200).body("name", equalTo("Two"));
        editor().get(revisions + third + "/differences?from=" + first)
                .then()
                .statusCode(200)
                .body("differences[0].before", equalTo("One"))
                .body("differences[0].after", equalTo("Three"));
        editor().get(PUBLICATIONS + third + "/differences?from=" + (first - 1))
                .then()
                .statusCode(200)
                .body("changes.slug", hasItems(own))
                .body("changes.find { it.slug == '" + own + "' }.action", equalTo("CREATE"));
        editor().get(revisions + "1").then().statusCode(404);
    }

    @Test
    void aDocumentComesBackAsItWas() {
        int first = published("One");
        String id = given().get("/v1/skills/" + own).path("id");
        published("Two");
        publish(restored(revisions + first)).then().statusCode(200);
        given().get("/v1/skills/" + own).then().body("name", equalTo("One")).body("id", equalTo(id));

        String path = "/manage/v1/documents/skill/" + own;
        publisher()
                .header("If-Match", publisher().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(200);
        given().get("/v1/skills/" + own).then().statusCode(410);
        publish(restored(revisions + first)).then().statusCode(200);
        given().get("/v1/skills/" + own).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void theLibraryGoesBackToAPublication() {
        int first = published("One");
        published("Two");
        String later = "l" + own;
        String set = begin("Something new");
        write(set, "skill", later, skill(later, "Later"));
        publish(set).then().statusCode(200);

        String back = restored(PUBLICATIONS + first);
        editor().get(SETS + "/" + back + "/documents")
                .then()
                .body("items.slug", hasItems(own, later))
                .body("items.find { it.slug == '" + later + "' }.action", equalTo("REMOVE"));
        publish(back).then().statusCode(200);
        given().get("/v1/skills/" + own).then().body("name", equalTo("One"));
        given().get("/v1/skills/" + later).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication set note = 'x'",
                "delete from publication",
                "update revision set after = null",
                "delete from revision",
                "truncate revision, publication cascade"
            })
    void nobodyChangesTheLog(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("append-only");
            // Nor whoever may switch other triggers off.
            sql.execute("set session_replication_role = replica");
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("append-only");
            sql.execute("reset session_replication_role");
        }
    }

    private static String restored(String of) {
        return editor().post(of + "/restore").then().statusCode(201).extract().path("id");
    }

    /** Has the skill published under a name, and gives the number of the publication. */
    private int published(String name) {
        String set = begin("The skill is called " + name);
        write(set, "skill", own, skill(own, name));
        return publish(set).then().statusCode(200).extract().path("publication");
    }
}
