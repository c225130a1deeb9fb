package dev.rolebook.changeset;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.publish;
import static dev.rolebook.changeset.Editing.publisher;
import static dev.rolebook.changeset.Editing.tryToWrite;
import static dev.rolebook.changeset.Editing.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Documents are written in sets, looked at, and published together; nobody overwrites anybody. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeSetTest {

    private final String own = "s" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aSkillIsWrittenCheckedAndPublished() {
        String set = begin("A new skill");
        put(set, own, skill("Reading maps"), "If-None-Match", "*")
                .then()
                .statusCode(201)
                .body("action", equalTo("CREATE"));
        RestAssured.get("/v1/skills/" + own).then().statusCode(404);

        editor().post(SETS + "/" + set + "/check")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body("changes.slug", contains(own))
                .body("changes[0].differences.change", contains("ADDED"));
        RestAssured.get("/v1/skills/" + own).then().statusCode(404);

        publish(set)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("warnings.rule", hasItem("orphan"));
        editor().get(SETS + "/" + set).then().body("warnings", empty());
        RestAssured.get("/v1/skills/" + own).then().statusCode(200).body("name", equalTo("Reading maps"));
        publish(set).then().statusCode(409).body("code", equalTo("change-set-not-open"));
        put(set, own, skill("Late"), "If-Match", "*").then().statusCode(409);
    }

    @Test
    void aDryRunShowsWhatWouldHappenAndDoesNotDoIt() {
        String set = begin("Tried");
        put(set, own, skill("Tried"), "If-None-Match", "*");
        publisher()
                .post(SETS + "/" + set + "/publish?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        editor().get(SETS + "/" + set).then().body("state", equalTo("OPEN")).body("publication", nullValue());
        RestAssured.get("/v1/skills/" + own).then().statusCode(404);
        editor().contentType("application/json")
                .body("{\"title\":\"Never\"}")
                .post(SETS + "?dryRun=true")
                .then()
                .statusCode(201)
                .header("Location", startsWith(SETS));
        assertThat(editor().get(SETS + "?limit=100").jsonPath().getList("items.title"))
                .doesNotContain("Never");
    }

    @Test
    void theDifferenceToWhatIsPublishedIsShownPlaceByPlace() {
        published(own, "Before");
        String set = begin("Changed");
        String tag = draft(set, own).then().statusCode(200).extract().header("ETag");
        put(set, own, skill("After"), "If-Match", tag).then().statusCode(200);
        editor().get(SETS + "/" + set + "/documents")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("CHANGE"))
                .body("items[0].moved", equalTo(false))
                .body("items[0].differences.pointer", contains("/name"))
                .body("items[0].differences[0].before", equalTo("Before"))
                .body("items[0].differences[0].after", equalTo("After"));
        editor().post(SETS + "/" + set + "/documents/skill/" + own + "/revert")
                .then()
                .statusCode(200)
                .body("documents", equalTo(0));
    }

    @Test
    void aWriteSaysWhichTextItStartsFrom() {
        published(own, "Before");
        String set = begin("Guarded");
        editor().contentType("application/json")
                .body(skill("Blind"))
                .put(SETS + "/" + set + "/documents/skill/" + own)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        put(set, own, skill("Blind"), "If-None-Match", "*").then().statusCode(412);
        put(set, own, skill("Blind"), "If-Match", "\"another\"")
                .then()
                .statusCode(412)
                .body("detail", containsString("current entity tag"));
        String tag = editor().header("Accept-Encoding", "gzip")
                .get(SETS + "/" + set + "/documents/skill/" + own)
                .header("ETag");
        put(set, own, skill("Seen"), "If-Match", tag).then().statusCode(200);
        put(set, own, skill("Seen again"), "If-Match", tag).then().statusCode(412);
    }

    @Test
    void ofTwoEditorsWithTheSameTextOneWins() throws Exception {
        String set = begin("Two at once");
        String tag = put(set, own, skill("Start"), "If-None-Match", "*").header("ETag");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 100; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                String current = tag;
                int number = round;
                Callable<Response> first = () -> {
                    together.await();
                    return put(set, own, skill("Left " + number), "If-Match", current);
                };
                Callable<Response> second = () -> {
                    together.await();
                    return put(set, own, skill("Right " + number), "If-Match", current);
                };
                List<Future<Response>> answers = two.invokeAll(List.of(first, second));
                List<Integer> statuses = List.of(
                        answers.get(0).get().statusCode(), answers.get(1).get().statusCode());
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
                Response won = answers.get(statuses.indexOf(200)).get();
                tag = won.header("ETag");
                assertThat(draft(set, own).header("ETag")).isEqualTo(tag);
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void whatOthersPublishedMeanwhileIsMergedAndNeverOverwritten() {
        published(own, "Before");
        String set = begin("Mine");
        put(set, own, skill("Before", "My words."), "If-Match", draft(set, own).header("ETag"))
                .then()
                .statusCode(200);
        published(own, "Theirs");

        publish(set)
                .then()
                .statusCode(409)
                .body("code", equalTo("base-moved"))
                .body("errors.document", contains("skill " + own));
        editor().post(SETS + "/" + set + "/check").then().body("publishable", equalTo(false));
        rebase(set, "{}").then().statusCode(200);
        publish(set).then().statusCode(200);
        RestAssured.get("/v1/skills/" + own)
                .then()
                .body("name", equalTo("Theirs"))
                .body("description", equalTo("My words."));
    }

    @Test
    void aRealConflictIsListedAndDecided() {
        published(own, "Before");
        String set = begin("Mine");
        put(set, own, skill("Mine"), "If-Match", draft(set, own).header("ETag"));
        published(own, "Theirs");

        rebase(set, "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("merge-conflict"))
                .body("conflicts[0].slug", equalTo(own))
                .body("conflicts[0].conflicts.pointer", contains("/name"))
                .body("conflicts[0].conflicts[0].base", equalTo("Before"))
                .body("conflicts[0].conflicts[0].mine", equalTo("Mine"))
                .body("conflicts[0].conflicts[0].theirs", equalTo("Theirs"));
        rebase(
                        set,
                        "{\"decisions\":[{\"kind\":\"SKILL\",\"slug\":\"" + own
                                + "\",\"pointer\":\"/name\",\"take\":\"MINE\"}]}")
                .then()
                .statusCode(200);
        publish(set).then().statusCode(200);
        RestAssured.get("/v1/skills/" + own).then().body("name", equalTo("Mine"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() {
        String set = begin("Wrong");
        put(
                        set,
                        own,
                        "{\"kind\":\"skill\",\"slug\":\"" + own + "\",\"nam\":\"x\",\"type\":\"KNOWLEGE\"}",
                        "If-None-Match",
                        "*")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-documents"))
                .body("errors.pointer", hasItem("/nam"))
                .body("errors.pointer", hasItem("/type"))
                .body("errors.detail", hasItem(containsString("did you mean name?")));
        put(set, own, "{\"kind\":", "If-None-Match", "*")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"))
                .body("detail", startsWith("Line 1, column "));
        editor().contentType("application/yaml")
                .header("If-None-Match", "*")
                .body(("kind: skill\nslug: " + own + "\nname: &a X\ntype: *a\n").getBytes(StandardCharsets.UTF_8))
                .put(SETS + "/" + set + "/documents/skill/" + own)
                .then()
                .statusCode(422)
                .body("errors.line", hasItem(3));
        editor().contentType("text/plain")
                .header("If-None-Match", "*")
                .body("x")
                .put(SETS + "/" + set + "/documents/skill/" + own)
                .then()
                .statusCode(415);
        put(set, own, skill("X"), "If-None-Match", "*", "skil")
                .then()
                .statusCode(404)
                .body("detail", containsString("skill"));
    }

    @Test
    void aReferenceThatLeadsNowhereIsFoundByTheCheck() {
        String set = begin("Dangling");
        String family =
                "{\"kind\":\"role\",\"slug\":\"%s\",\"title\":\"X\",\"roleFamily\":\"nowhere\",\"summary\":\"s\"}";
        editor().contentType("application/json")
                .header("If-None-Match", "*")
                .body(family.formatted(own))
                .put(SETS + "/" + set + "/documents/role/" + own)
                .then()
                .statusCode(201);
        editor().post(SETS + "/" + set + "/check")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("findings.document", hasItem("role " + own))
                .body("findings.pointer", hasItem("/roleFamily"));
        publish(set).then().statusCode(422).body("errors.pointer", hasItem("/roleFamily"));
        editor().get(SETS + "/" + set).then().body("state", equalTo("OPEN"));
    }

    @Test
    void whatOthersNameIsNotRemoved() {
        String set = begin("Removed");
        String tag = editor().get(SETS + "/" + set + "/documents/role-family/paralegal")
                .header("ETag");
        editor().header("If-Match", tag)
                .delete(SETS + "/" + set + "/documents/role-family/paralegal")
                .then()
                .statusCode(200)
                .body("documents", equalTo(1));
        publish(set).then().statusCode(422).body("errors.detail", hasItem(containsString("role paralegal names it")));
    }

    @Test
    void aRenameKeepsTheDocumentAndRedirects() {
        published(own, "Before");
        String id = RestAssured.get("/v1/skills/" + own).path("id");
        String set = begin("Renamed");
        put(
                        set,
                        own,
                        skill("Before").replace(own, own + "-new"),
                        "If-Match",
                        draft(set, own).header("ETag"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        publish(set).then().statusCode(200);
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/v1/skills/" + own)
                .then()
                .statusCode(308);
        RestAssured.get("/v1/skills/" + own + "-new").then().body("id", equalTo(id));
    }

    @Test
    void anIdAndASlugAreOneDocumentsWithinASetToo() {
        String set = begin("Twice");
        String id = put(set, own, skill("One"), "If-None-Match", "*").path("id");
        put(set, own + "-two", named(own + "-two", id), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/id"))
                .body("errors.code", contains("id-taken"))
                .body("errors[0].detail", containsString("skill " + own));
        write(set, "skill", own + "-two", Editing.skill(own + "-two", "Two"));
        tryToWrite(set, "skill", own + "-two", Editing.skill(own, "Two"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"))
                .body("errors.code", contains("slug-taken"));
        editor().get(SETS + "/" + set + "/documents").then().body("items.slug", contains(own, own + "-two"));
    }

    @Test
    void theIdOfAPublishedDocumentIsNoNewOnes() {
        String id = editor().get("/manage/v1/documents/skill/citation-checking").path("id");
        put(begin("Not mine"), own, named(own, id), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("id-taken"))
                .body("errors[0].detail", containsString("skill citation-checking"));
        Editing.publisher()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(named(own, id))
                .put("/manage/v1/documents/skill/" + own)
                .then()
                .statusCode(422)
                .body("errors.code", contains("id-taken"));
    }

    private static String named(String slug, String id) {
        return "{\"kind\":\"skill\",\"slug\":\"%s\",\"id\":\"%s\",\"name\":\"Mine\",\"type\":\"SKILL\"}"
                .formatted(slug, id);
    }

    @Test
    void theUrlsOfOtherLanguagesLeadThere() {
        String set = begin("Auf Deutsch");
        String draft = editor().contentType("application/json")
                .header("If-None-Match", "*")
                .body(skill("Karten lesen").replace("\"format\":1", "\"language\":\"de\""))
                .put(SETS + "/" + set + "/documents/skill/" + own + "?language=de")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        editor().get(draft).then().statusCode(200).body("language", equalTo("de"));
        publish(set).then().statusCode(200);
        String listed = editor().get("/manage/v1/documents?language=de&limit=100")
                .path("items.find { it.slug == '" + own + "' }.href");
        editor().get(listed).then().statusCode(200).body("name", equalTo("Karten lesen"));
        String revision = editor().get("/manage/v1/documents/skill/" + own + "/revisions?language=de")
                .path("items[0].href");
        editor().get(revision).then().statusCode(200).body("language", equalTo("de"));
    }

    @Test
    void nobodyApprovesTheirOwnWork() {
        String set = begin("Own");
        Keyring.as(Roles.REVIEWER)
                .contentType("application/json")
                .body("{}")
                .post(SETS + "/" + set + "/approvals")
                .then()
                .statusCode(200)
                .body("approvals.current", contains(true));
        put(set, own, skill("More"), "If-None-Match", "*");
        editor().get(SETS + "/" + set).then().body("approvals.current", contains(false));

        String ours = Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body("{\"title\":\"Mine\"}")
                .post(SETS)
                .path("id");
        Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body("{}")
                .post(SETS + "/" + ours + "/approvals")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-work"));
    }

    @Test
    void aDiscardedSetStaysReadable() {
        String set = begin("Given up");
        editor().post(SETS + "/" + set + "/discard").then().statusCode(200).body("state", equalTo("DISCARDED"));
        editor().get(SETS + "/" + set).then().statusCode(200);
        put(set, own, skill("X"), "If-None-Match", "*").then().statusCode(409);
        assertThat(editor().get(SETS + "?state=DISCARDED&limit=100").jsonPath().getList("items.id"))
                .contains(set);
    }

    private static Response draft(String set, String slug) {
        return Editing.draft(set, "skill", slug);
    }

    private static Response put(String set, String slug, String body, String condition, String value) {
        return put(set, slug, body, condition, value, "skill");
    }

    private static Response put(String set, String slug, String body, String condition, String value, String kind) {
        return editor().contentType("application/json")
                .header(condition, value)
                .body(body)
                .put(SETS + "/" + set + "/documents/" + kind + "/" + slug);
    }

    private static Response rebase(String set, String order) {
        return editor().contentType("application/json").body(order).post(SETS + "/" + set + "/rebase");
    }

    /** Has a skill published, whatever it was before. */
    private void published(String slug, String name) {
        String set = begin("Published " + name);
        write(set, "skill", slug, skill(name));
        publish(set).then().statusCode(200);
    }

    private String skill(String name) {
        return skill(name, "What it is.");
    }

    private String skill(String name, String description) {
        return "{\"kind\":\"skill\",\"slug\":\"%s\",\"format\":1,\"name\":\"%s\",\"type\":\"SKILL\",\"description\":\"%s\"}"
                .formatted(own, name, description);
    }
}
