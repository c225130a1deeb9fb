package dev.rolebook.selection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.Statements;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.representation.Exchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FieldsTest {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";
    private static final String SELECTION = "application/vnd.rolebook.selection+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    SessionFactory sessions;

    @Test
    void anAnswerHasThePropertiesThatWereAskedForInItsOwnOrder() throws JsonProcessingException {
        Exchange answer = Exchange.get(GUIDE + "?fields=roles.title,callToAction.url,slug,ladders.rungs.years,title");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.required("Content-Type")).isEqualTo(SELECTION);
        JsonNode whole = json(Exchange.get(GUIDE));
        JsonNode selected = json(answer);
        assertThat(names(selected)).containsExactly("slug", "title", "roles", "ladders", "callToAction");
        assertThat(selected)
                .isEqualTo(pruned(
                        whole, List.of("roles.title", "callToAction.url", "slug", "ladders.rungs.years", "title")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guides",
                "/v1/roles/paralegal",
                "/v1/salary-reports/2026",
                "/v1/ladders/legal-operations",
                "/v1/skills/e-billing",
                "/v1/sources/bls-oews-2025-05",
                "/v1/resources",
                "/v1",
                "/v1/vocabulary"
            })
    void everyPropertyThatThereIsCanBeAskedForByItself(String path) throws JsonProcessingException {
        JsonNode whole = json(Exchange.get(path));
        boolean list = whole.has("items") && whole.has("page");
        JsonNode root = list ? whole.path("items") : whole;
        List<String> paths = new ArrayList<>();
        collect(root, "", paths);
        assertThat(paths).isNotEmpty();
        for (String each : paths.stream().distinct().toList()) {
            JsonNode selected = json(Exchange.get(path + "?fields=" + each));
            JsonNode items = list ? selected.path("items") : selected;
            assertThat(items).as(each).isEqualTo(pruned(root, List.of(each)));
        }
    }

    @Test
    void aPathIntoAListIsOfEachItemAndThePageStays() {
        given().get("/v1/guides?limit=2&count=true&fields=slug,roles.slug")
                .then()
                .statusCode(200)
                .contentType(SELECTION)
                .body("items[0].keySet()", contains("slug", "roles"))
                .body("items[0].roles[0].keySet()", contains("slug"))
                .body("page.keySet()", containsInAnyOrder("limit", "next", "prev", "total"))
                .body("page.limit", is(2));
    }

    @Test
    void aCursorGoesOnWithOtherFields() {
        String next = given().get("/v1/skills?limit=2&fields=slug").path("page.next");
        List<String> rest = given().get("/v1/skills?limit=2&fields=name,href&cursor=" + next)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
        assertThat(rest)
                .isEqualTo(given().get("/v1/skills?limit=2&cursor=" + next).path("items.name"));
    }

    @Test
    void aGuideOfEitherTypeCanBeAskedForThePropertiesOfBoth() {
        given().get(GUIDE + "?fields=type,steps,dayInTheLife.role")
                .then()
                .statusCode(200)
                .body("keySet()", contains("type", "dayInTheLife"));
    }

    @ParameterizedTest
    @CsvSource({
        "titel, unknown-field, title",
        "roles.titel, unknown-field, roles.title",
        "ladders.rungs.yeras, unknown-field, ladders.rungs.years",
        "title.text, unknown-field, title",
        "Title, unknown-field, title",
        "' slug', unknown-field, slug",
        "roles., unknown-field,",
        ".slug, unknown-field,",
        "'slug,', empty-value,",
        "',', empty-value,",
        "'slug,title,slug', repeated-value,",
        "'roles.title,roles', repeated-value,",
        "'ladders,ladders.rungs.years.from', repeated-value,",
        "*, unknown-field,",
        "draftNotes, unknown-field,",
        "body, unknown-field,",
        "paySummary, unknown-field,",
        "class, unknown-field,",
        "page, unknown-field, pay",
        "$, unknown-field,"
    })
    void whatIsNoPropertyIsRefusedWithTheNearestOne(String fields, String code, String nearest) {
        refused(GUIDE, fields).body("errors[0].code", is(code)).body("errors[0].nearest", is(nearest));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        refused("/v1/guides", "titel,slug,,sumary,slug,roles,roles.slug")
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "unknown-field", "empty-value", "unknown-field", "repeated-value", "repeated-value"))
                .body("errors.nearest", hasItems("title", "summary"));
        given().queryParam("fields", "titel")
                .get("/v1/guides?limit=0&x=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("fields", "limit", "x"));
    }

    @Test
    void moreThanFiftyPathsAreRefusedBeforeTheDatabaseIsAsked() {
        String many = IntStream.range(0, 51).mapToObj(i -> "field" + i).collect(Collectors.joining(","));
        assertThat(Statements.fewest(sessions, () -> {
                    refused(GUIDE, many)
                            .body("errors.code", contains("too-many-values"))
                            .body("errors[0].detail", containsString("50"));
                    refused("/v1/guides", "a.".repeat(3000) + "b").body("errors.code", contains("unknown-field"));
                    return refused("/v1/guides", String.join(",", Collections.nCopies(1000, "slug")));
                }))
                .isZero();
    }

    @Test
    void whoeverTakesJsonTakesASelectionOfIt() {
        for (String accepted :
                List.of("*/*", "application/*", "application/json", SELECTION, "text/html, " + SELECTION)) {
            assertThat(Exchange.get(GUIDE + "?fields=slug", "Accept", accepted).required("Content-Type"))
                    .as(accepted)
                    .isEqualTo(SELECTION);
        }
        Exchange refused = Exchange.get(GUIDE + "?fields=slug", "Accept", "text/html");
        assertThat(refused.status()).isEqualTo(406);
        assertThat(refused.bytes()).contains("The URL offers " + SELECTION + ".");
        assertThat(Exchange.get(GUIDE, "Accept", SELECTION).status()).isEqualTo(406);
    }

    @Test
    void aSelectionHasATagOfItsOwn() {
        String tag = Exchange.get(GUIDE + "?fields=slug").required("ETag");
        assertThat(tag).isNotEqualTo(Exchange.get(GUIDE).required("ETag"));
        assertThat(Exchange.get(GUIDE + "?fields=slug", "If-None-Match", tag).status())
                .isEqualTo(304);
    }

    @Test
    void whatIsNotAnObjectHasNoFields() {
        refused("/problems", "code").body("errors[0].code", is("unknown-parameter"));
        refused("/embed/guides/paralegal-vs-legal-ops", "slug").body("errors[0].code", is("unknown-parameter"));
        given().queryParam("field", "slug").get(GUIDE).then().statusCode(400).body("errors[0].nearest", is("fields"));
    }

    private static ValidatableResponse refused(String path, String fields) {
        return given().queryParam("fields", fields)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("invalid-parameters"))
                .body("errors.parameter", hasItems("fields"));
    }

    private static JsonNode json(Exchange answer) throws JsonProcessingException {
        assertThat(answer.status()).as(answer.bytes()).isEqualTo(200);
        return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (node instanceof ArrayNode array) {
            array.forEach(item -> collect(item, path, paths));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                String at = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                paths.add(at);
                collect(property.getValue(), at, paths);
            });
        }
    }

    /** The same by other means: what the whole answer has at these paths. */
    private static JsonNode pruned(JsonNode node, List<String> paths) {
        if (node instanceof ArrayNode array) {
            ArrayNode items = JSON.createArrayNode();
            array.forEach(item -> items.add(pruned(item, paths)));
            return items;
        } else if (node instanceof ObjectNode object) {
            ObjectNode kept = JSON.createObjectNode();
            object.properties().forEach(property -> {
                String name = property.getKey();
                List<String> inside = paths.stream()
                        .filter(path -> path.startsWith(name + "."))
                        .map(path -> path.substring(name.length() + 1))
                        .toList();
                if (paths.contains(name)) {
                    kept.set(name, property.getValue());
                } else if (!inside.isEmpty()) {
                    kept.set(name, pruned(property.getValue(), inside));
                }
            });
            return kept;
        }
        return node;
    }
}
