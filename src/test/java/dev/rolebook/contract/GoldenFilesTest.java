package dev.rolebook.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every read of the sample library answers as {@code openapi/examples/{operationId}.json} says, and
 * the document that is served is the reviewed one, {@code openapi/openapi.yaml}.
 *
 * <p>A new operation with a path parameter starts with a file that holds the name to ask for, as in
 * <code>{"slug": "paralegal"}</code>; rewriting fills in the rest.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenFilesTest {

    private static final Path README = Path.of("README.md");

    /** Of what each database makes for itself only the shape is held; their examples are written by hand. */
    private static final Set<String> OF_EACH_DATABASE = Set.of(
            "getKey",
            "listAuditEntries",
            "listChangeSets",
            "listFindings",
            "listImports",
            "listKeys",
            "listPublications");

    @TestFactory
    @Order(1)
    Stream<DynamicTest> everyReadAnswersAsItsExampleSays() {
        // Something for the audit to tell of.
        Keyring.as(Roles.ADMINISTRATOR)
                .contentType("application/json")
                .body("{}")
                .post("/manage/v1/change-sets/01a19b7d-2000-7000-8000-000000000001/previews")
                .then()
                .statusCode(200);
        return Contract.served().jsonReads().stream()
                .map(read -> dynamicTest(read.id() + ": " + read.exampleRequest(), () -> compare(read)));
    }

    private static void compare(Operation read) {
        JsonNode answer = Golden.withoutCursors(Contract.read(read.request()
                .accept("application/json")
                .get(read.exampleRequest())
                .then()
                .statusCode(200)
                .extract()
                .asString()));
        Path file = Golden.answer(read.id());
        if (OF_EACH_DATABASE.contains(read.id())) {
            assertThat(names(answer)).containsAll(names(Contract.read(Golden.read(file))));
            return;
        }
        if (Golden.isWritten()) {
            Golden.write(file, Golden.json(answer));
        }
        // As text, so that the order of the properties is held too.
        assertThat(Golden.json(answer))
                .as("%s and %s. %s", read.exampleRequest(), file, Golden.HOW_TO_REWRITE)
                .isEqualTo(Golden.read(file));
    }

    /** As bytes: whoever reads tables goes by their ends of lines too. */
    @TestFactory
    @Order(1)
    Stream<DynamicTest> everyTableIsAsItsExampleSays() {
        return Contract.served().tableReads().stream()
                .map(read -> dynamicTest(read.id(), () -> {
                    String table = given().accept("text/csv")
                            .get(read.exampleRequest())
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
                    Path file = Golden.table(read.id());
                    if (Golden.isWritten()) {
                        Golden.write(file, table);
                    }
                    assertThat(table)
                            .as("%s and %s. %s", read.exampleRequest(), file, Golden.HOW_TO_REWRITE)
                            .isEqualTo(Golden.read(file));
                }));
    }

    @Test
    @Order(2)
    void theServedDocumentIsTheCommittedOne() {
        if (Golden.isWritten()) {
            Golden.write(Golden.document(), Golden.yaml(withExamplesOfNow()));
        } else {
            assertThat(Golden.yaml(Contract.served().document()))
                    .as("/q/openapi and %s. %s", Golden.document(), Golden.HOW_TO_REWRITE)
                    .isEqualTo(Golden.read(Golden.document()));
        }
    }

    /** The served document has the examples that there were when it was built. */
    private JsonNode withExamplesOfNow() {
        JsonNode document = Contract.served().document().deepCopy();
        for (Operation read : new Contract(document).jsonReads()) {
            if (read.jsonAnswer().at("/examples/sample") instanceof ObjectNode example) {
                example.set("value", Contract.read(Golden.read(Golden.answer(read.id()))));
            }
        }
        for (Operation read : new Contract(document).tableReads()) {
            if (read.tableAnswer().at("/examples/sample") instanceof ObjectNode example) {
                example.put("value", Golden.read(Golden.table(read.id())));
            }
        }
        return document;
    }

    @Test
    @Order(3)
    void swaggerUiShowsTheGoldenAnswers() {
        assertThat(Contract.committed().jsonReads())
                .isNotEmpty()
                .allSatisfy(read -> assertThat(read.jsonAnswer().at("/examples/sample/value"))
                        .isEqualTo(Contract.read(Golden.read(Golden.answer(read.id())))));
    }

    @Test
    @Order(3)
    void swaggerUiShowsTheGoldenTables() {
        assertThat(Contract.committed().tableReads())
                .isNotEmpty()
                .allSatisfy(read -> assertThat(
                                read.tableAnswer().at("/examples/sample/value").asText())
                        .isEqualTo(Golden.read(Golden.table(read.id()))));
    }

    @Test
    void everyExampleIsOfAnOperation() throws IOException {
        Contract served = Contract.served();
        Stream<Path> answers = Stream.concat(
                served.jsonReads().stream().map(read -> Golden.answer(read.id())),
                served.tableReads().stream().map(read -> Golden.table(read.id())));
        Stream<Path> bodies = served.operations().stream()
                .filter(operation -> operation.node().has("requestBody"))
                .flatMap(operation -> Golden.bodies(operation.id()));
        Stream<Path> expected = Stream.concat(answers, bodies);
        try (Stream<Path> files = Files.list(Golden.answer("any").getParent())) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(expected.toList());
        }
    }

    @Test
    @Order(2)
    void theReadmeSaysWhoMayDoWhat() {
        String readme = Golden.read(README);
        int begin = readme.indexOf(AccessTable.BEGIN) + AccessTable.BEGIN.length();
        int end = readme.indexOf(AccessTable.END);
        String table = "\n" + AccessTable.of(Contract.served()) + "\n";
        if (Golden.isWritten()) {
            Golden.write(README, readme.substring(0, begin) + table + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end)).as(Golden.HOW_TO_REWRITE).isEqualTo(table);
        }
    }

    /** The names that the issue fixes: a frontend relies on each of them, and on there being no other. */
    @Test
    void theWholeGuideHasExactlyItsNames() {
        JsonNode guide =
                Contract.read(given().get("/v1/guides/paralegal-vs-legal-ops").asString());
        assertThat(names(guide)).containsExactlyInAnyOrderElementsOf(GuideNames.ALL);
    }

    private static Set<String> names(JsonNode answer) {
        Set<String> names = new TreeSet<>();
        collect("", answer, names);
        return names;
    }

    private static void collect(String path, JsonNode node, Set<String> names) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                String at = path.isEmpty() ? property.getKey() : path + "/" + property.getKey();
                names.add(at);
                collect(at, property.getValue(), names);
            });
        } else if (node instanceof ArrayNode array) {
            List.copyOf(Set.copyOf(array.valueStream().toList())).forEach(item -> collect(path + "/*", item, names));
        }
    }
}
