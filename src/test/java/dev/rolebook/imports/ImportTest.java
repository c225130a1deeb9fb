package dev.rolebook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.files.Archive;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files go in, a change set of what they change comes out. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LibraryOfItsOwn.class)
class ImportTest {

    private static final String IMPORTS = "/manage/v1/imports";
    private static final String ZIP = "application/zip";
    private static final String YAML = "application/yaml";
    private static final String NDJSON = "application/x-ndjson";

    private final String own = "i" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theSampleLibraryChangesNothing() {
        result(begin(Roles.EDITOR, "", ZIP, Archive.of(Archive.sample())))
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("changeSet", nullValue())
                .body("findings", empty())
                .body("skipped", hasItem("jobs/example-board.yaml"))
                .body("summary.unchanged.sum()", greaterThan(90))
                .body("summary.sum { it.created + it.changed + it.removed }", equalTo(0));
    }

    @Test
    void whatIsExportedChangesNothing() {
        for (String type : List.of(ZIP, NDJSON)) {
            byte[] export = Keyring.as(Roles.READER)
                    .accept(type)
                    .get("/manage/v1/export")
                    .asByteArray();
            result(begin(Roles.EDITOR, "?mode=MIRROR", type, export))
                    .statusCode(200)
                    .body("changeSet", nullValue())
                    .body("summary.sum { it.created + it.changed + it.removed }", equalTo(0));
        }
    }

    @Test
    void whatDiffersComesIntoAChangeSet() {
        String done = begin(Roles.EDITOR, "?title=Maps", YAML, skill("a", "Reading maps") + "---\n" + paralegal());
        String set = result(done)
                .statusCode(200)
                .body("title", equalTo("Maps"))
                .body("read", equalTo(2))
                .body("applied", equalTo(1))
                .body("summary.find { it.kind == 'SKILL' }.created", equalTo(1))
                .body("summary.find { it.kind == 'ROLE' }.unchanged", equalTo(1))
                .body("changeSet", notNullValue())
                .extract()
                .path("changeSet");
        RestAssured.get("/v1/skills/" + own + "-a").then().statusCode(404);
        Keyring.as(Roles.PUBLISHER)
                .post("/manage/v1/change-sets/" + set + "/publish")
                .then()
                .statusCode(200);
        RestAssured.get("/v1/skills/" + own + "-a").then().statusCode(200).body("name", equalTo("Reading maps"));
        result(begin(Roles.EDITOR, "", YAML, skill("a", "Reading maps"))).body("changeSet", nullValue());
    }

    @Test
    void itIsPublishedAtOnceIfThatIsAskedForByWhoMay() {
        upload(Roles.EDITOR, "?publish=true", YAML, skill("p", "Published")).statusCode(403);
        result(begin(Roles.PUBLISHER, "?publish=true&note=once", YAML, skill("p", "Published")))
                .statusCode(200)
                .body("publication", notNullValue());
        RestAssured.get("/v1/skills/" + own + "-p").then().statusCode(200);
        result(begin(Roles.PUBLISHER, "?publish=true", YAML, skill("q", "Q") + "---\n" + role("r", "nobody")))
                .statusCode(422);
        RestAssured.get("/v1/skills/" + own + "-q").then().statusCode(404);
    }

    @Test
    void theListHasTheNewestFirst() {
        String one = begin(Roles.EDITOR, "?dryRun=true&title=One", YAML, skill("l", "L"));
        String two = begin(Roles.EDITOR, "?dryRun=true&title=Two", YAML, "kind: skil\n");
        result(one).statusCode(200);
        result(two).statusCode(422);
        Keyring.as(Roles.READER)
                .get(IMPORTS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(two, one))
                .body("items.title", contains("Two", "One"))
                .body("items.state", contains("REFUSED", "DONE"))
                .body("items[0].findingCount", equalTo(1))
                .body("items[1].summary[0].created", equalTo(1));
        String next = Keyring.as(Roles.READER).get(IMPORTS + "?limit=1").path("page.next");
        Keyring.as(Roles.READER).get(IMPORTS + "?limit=1&cursor=" + next).then().body("items.id", contains(one));
        Keyring.as(Roles.READER).get(IMPORTS + "?state=DONE&limit=1").then().body("items.id", contains(one));
        Keyring.as(Roles.READER).get(IMPORTS + "?state=done").then().statusCode(400);
        Keyring.as(Roles.PARTNER).get(IMPORTS).then().statusCode(403);
    }

    @Test
    void anUploadThatIsSentAgainUnderItsKeyIsOneImport() {
        String key = UUID.randomUUID().toString();
        String first =
                once(key, "", skill("o", "Once")).statusCode(202).extract().path("id");
        result(first).statusCode(200);
        int imports = count();
        once(key, "", skill("o", "Once"))
                .statusCode(202)
                .header("Idempotent-Replayed", equalTo("true"))
                .header("Location", equalTo(IMPORTS + "/" + first))
                .body("id", equalTo(first));
        assertThat(count()).isEqualTo(imports);
        once(key, "", skill("o", "Twice")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        once(key, "?mode=MIRROR", skill("o", "Once")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        once("a b", "", skill("o", "Once")).statusCode(400);
        assertThat(count()).isEqualTo(imports);
    }

    private static int count() {
        return Keyring.as(Roles.READER).get(IMPORTS + "?count=true&limit=1").path("page.total");
    }

    private static ValidatableResponse once(String key, String query, String yaml) {
        return request(Keyring.as(Roles.EDITOR).header("Idempotency-Key", key), query, YAML, yaml);
    }

    @Test
    void aDryRunLeavesNothingButItsReport() {
        int sets = Keyring.as(Roles.READER)
                .get("/manage/v1/change-sets?count=true")
                .path("page.total");
        result(begin(Roles.EDITOR, "?dryRun=true", YAML, skill("d", "Dry")))
                .statusCode(200)
                .body("summary[0].created", equalTo(1))
                .body("changeSet", nullValue())
                .body("applied", equalTo(0));
        assertThat(Keyring.as(Roles.READER)
                        .get("/manage/v1/change-sets?count=true")
                        .<Integer>path("page.total"))
                .isEqualTo(sets);
    }

    @Test
    void aMirrorRemovesWhatIsNotInTheFiles() {
        Map<String, byte[]> files = new TreeMap<>(Archive.sample());
        files.remove("shelves/pay.yaml");
        result(begin(Roles.EDITOR, "?mode=MIRROR&dryRun=true", ZIP, Archive.of(files)))
                .statusCode(200)
                .body("summary.find { it.kind == 'SHELF' }.removed", equalTo(1));
        files.remove("role-families/paralegal.yaml");
        result(begin(Roles.EDITOR, "?mode=MIRROR&dryRun=true", ZIP, Archive.of(files)))
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("names it in roleFamily")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithFileAndLine() {
        String id = begin(
                Roles.EDITOR,
                "",
                ZIP,
                Archive.ofTexts(Map.of(
                        "skills/a.yaml", "kind: skill\nslug: a-a\nname: A\ntyp: SKILL\n",
                        "skills/b.yaml", "kind: skil\nslug: b-b\n",
                        "skills/c.yaml", "kind: skill\n\tslug: tab\n",
                        "skills/d.yaml", "kind: skill\nslug: d-d\nslug: d-e\nname: D\ntype: SKILL\n",
                        "skills/e.yaml", "kind: skill\nslug: e-e\nname: &a A\ntype: SKILL\nsummary: *a\n",
                        "skills/f.txt", "not yaml",
                        "README.md", "# Read me")));
        List<Map<String, Object>> findings = Keyring.as(Roles.READER)
                .get(IMPORTS + "/" + id + "?wait=20")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("skipped", equalTo(List.of("README.md")))
                .extract()
                .path("findings");
        List<String> said = new ArrayList<>();
        findings.forEach(finding -> said.add(finding.get("document") + ":" + finding.get("line") + " "
                + finding.get("pointer") + " " + finding.get("rule")));
        assertThat(said)
                .contains(
                        "skills/a.yaml:4 /typ unknown-field",
                        "skills/b.yaml:1 /kind unknown-kind",
                        "skills/d.yaml:3 /slug duplicate-field",
                        "skills/e.yaml:3 /name anchor-or-tag",
                        "skills/f.txt:null  unreadable-file")
                .anyMatch(each -> each.startsWith("skills/c.yaml:2"));
        assertThat(findings.toString()).contains("did you mean type?");
        result(id).statusCode(422).body("errors", hasSize(findings.size()));
    }

    @Test
    void whatIsWrongBetweenDocumentsIsFoundInItsFileAndLine() {
        String yaml = skill("x", "X") + "---\n# a role\n" + role("y", "no-such-family") + "---\n" + skill("x", "Again");
        result(begin(Roles.EDITOR, "", YAML, yaml))
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].detail", containsString("same document"));
        result(begin(
                        Roles.EDITOR,
                        "?dryRun=true",
                        YAML,
                        skill("x", "X") + "---\n# a role\n" + role("y", "no-such-family")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/roleFamily"))
                .body("errors[0].detail", containsString("no-such-family"))
                .body("detail", containsString("upload.yaml:10"));
    }

    @Test
    void linesOfJsonAreJudgedOneByOne() {
        String good = "{\"kind\":\"skill\",\"slug\":\"" + own + "-j\",\"name\":\"J\",\"type\":\"SKILL\"}";
        String id = begin(
                Roles.EDITOR,
                "?dryRun=true",
                NDJSON,
                good + "\n\n{\"kind\":\n[1]\n" + good.replace("-j", "-k").replace("\"SKILL\"}", "1}"));
        List<Integer> lines = Keyring.as(Roles.READER)
                .get(IMPORTS + "/" + id + "?wait=20")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("read", equalTo(1))
                .extract()
                .path("findings.line");
        assertThat(lines).contains(3, 4, 5);
    }

    @Test
    void archivesThatAreNoneOfOursAreRefused() {
        byte[] inner = Archive.ofTexts(Map.of("skills/a.yaml", "kind: skill"));
        assertThat(refused(ZIP, Archive.ofTexts(Map.of("../skills/a.yaml", "kind: skill"))))
                .contains("is not a path inside it");
        assertThat(refused(ZIP, Archive.of(Map.of("skills/a.yaml", inner)))).contains("archive inside the archive");
        assertThat(refused(ZIP, "PK is all that it has of one".getBytes(StandardCharsets.UTF_8)))
                .contains("is not an archive");
        byte[] cut = Archive.of(Archive.sample());
        assertThat(refused(ZIP, java.util.Arrays.copyOf(cut, cut.length / 2))).contains("cannot be unpacked");
    }

    @Test
    void whatIsNotAcceptedIsSaid() {
        upload(Roles.EDITOR, "", "text/plain", "kind: skill").statusCode(415).header("Accept", containsString(YAML));
        upload(Roles.EDITOR, "?mod=MIRROR", YAML, "").statusCode(400);
        upload(Roles.READER, "", YAML, skill("z", "Z")).statusCode(403);
        RestAssured.given()
                .contentType(YAML)
                .body(new byte[] {'a'})
                .post(IMPORTS)
                .then()
                .statusCode(401);
        Keyring.as(Roles.READER).get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private String refused(String type, byte[] body) {
        return result(begin(Roles.EDITOR, "", type, body))
                .statusCode(422)
                .extract()
                .asString();
    }

    private static ValidatableResponse result(String id) {
        return Keyring.as(Roles.READER).get(IMPORTS + "/" + id + "/result").then();
    }

    private static String begin(String role, String query, String type, Object body) {
        return upload(role, query, type, body).statusCode(202).extract().path("id");
    }

    private static ValidatableResponse upload(String role, String query, String type, Object body) {
        return request(Keyring.as(role), query, type, body);
    }

    private static ValidatableResponse request(RequestSpecification sender, String query, String type, Object body) {
        byte[] bytes = body instanceof byte[] given ? given : body.toString().getBytes(StandardCharsets.UTF_8);
        return sender.config(RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
                .contentType(type)
                .body(bytes)
                .post(IMPORTS + query)
                .then();
    }

    private String skill(String slug, String name) {
        return "kind: skill\nslug: %s-%s\nname: %s\ntype: SKILL\n".formatted(own, slug, name);
    }

    private String role(String slug, String family) {
        return "kind: role\nslug: %s-%s\ntitle: %s\nroleFamily: %s\n".formatted(own, slug, slug, family);
    }

    private static String paralegal() {
        return new String(Archive.sample().get("roles/paralegal.yaml"), StandardCharsets.UTF_8);
    }
}
