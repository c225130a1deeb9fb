package dev.rolebook.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.changeset.Editing;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document says everything that a reader needs, and Swagger UI can send what it shows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DocumentTest {

    @Inject
    OpenApiDocumentService documents;

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.served();
    }

    @Test
    void itIsOpenApi31() {
        assertThat(contract.document().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyReadIsAnsweredAsSwaggerUiFillsItIn() {
        SwaggerUi ui = new SwaggerUi(contract);
        assertThat(contract.reads())
                .isNotEmpty()
                .allSatisfy(read -> read.request()
                        .urlEncodingEnabled(false)
                        .accept(read.mediaType())
                        .get(ui.request(read))
                        .then()
                        .statusCode(200)
                        .contentType(read.mediaType()));
    }

    /** But for the entity tag, which one reads first; and tried only, so that other tests find what they expect. */
    @TestFactory
    Stream<DynamicTest> everyBodyIsTakenAsSwaggerUiFillsItIn() {
        return Contract.served().operations().stream()
                .flatMap(write -> Stream.of(write.node().at("/requestBody/content"))
                        .flatMap(content -> content.properties().stream())
                        .map(Map.Entry::getKey)
                        // Nobody can type an archive.
                        .filter(type -> !type.equals("application/zip"))
                        .map(type -> dynamicTest(write.id() + " of " + type, () -> send(write, type))));
    }

    private static void send(Operation write, String type) {
        RequestSpecification request = write.request().urlEncodingEnabled(false);
        if (write.parameter("If-Match") != null) {
            request.header("If-Match", write.request().get(write.filledPath()).header("ETag"));
        }
        String path = new SwaggerUi(Contract.served()).request(write).replace("dryRun=false", "dryRun=true");
        Response answer = request.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .body(SwaggerUi.body(write, type))
                .request(write.method().toUpperCase(Locale.ROOT), path);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        if (write.id().equals("writePostings")) {
            List<?> results = answer.path("results");
            assertThat(results)
                    .isNotEmpty()
                    .noneMatch(result -> result.toString().contains("REFUSED"));
        }
    }

    /** It is sent as the build has written it: no start is to wait for it. */
    @Test
    void theFrameworkHasNotReadIt() {
        assertThat(documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON))
                .hasSizeLessThan(100);
    }

    @Test
    void everyReadHasAHeadWithTheSameFields() {
        SwaggerUi ui = new SwaggerUi(contract);
        assertThat(contract.reads()).isNotEmpty().allSatisfy(read -> {
            if (read.mediaType().equals("application/zip")) {
                // It is sent as it is read, and nobody knows how long it will be.
                return;
            }
            Response get = asked(read).get(ui.request(read));
            Response head = asked(read).head(ui.request(read));
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.asByteArray()).isEmpty();
            assertThat(fields(head)).isEqualTo(fields(get)).containsKey("Content-Length");
        });
    }

    @Test
    void everyReadOfWhatIsPublishedShowsAPreviewAndKeepsNothingOfIt() {
        String slug = "seen-ahead-by-all";
        String token = Editing.previewToken(Editing.withSkill(slug, "Seen ahead by all"));
        SwaggerUi ui = new SwaggerUi(contract);
        List<Operation> reads = contract.reads().stream()
                .filter(read -> read.path().matches("/(v1|embed)/.*"))
                .toList();
        assertThat(reads).hasSizeGreaterThan(20).allSatisfy(read -> {
            Response answer = asked(read).header("Rolebook-Preview", token).get(ui.request(read));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.headers().asList())
                    .extracting(Header::getName)
                    .doesNotContain("Cache-Tag", "Cache-Status", "Age");
            assertThat(asked(read).get(ui.request(read)).header("Cache-Control"))
                    .doesNotContain("private");
        });
        given().header("Rolebook-Preview", token)
                .get("/v1/skills/" + slug)
                .then()
                .statusCode(200);
        given().get("/v1/skills/" + slug).then().statusCode(404);
    }

    private static RequestSpecification asked(Operation read) {
        return read.request()
                .urlEncodingEnabled(false)
                .header("X-Request-Id", "the-same")
                .accept(read.mediaType());
    }

    private static Map<String, List<String>> fields(Response answer) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers()
                .forEach(field -> fields.put(field.getName(), answer.headers().getValues(field.getName())));
        // Two requests are two moments; and what the first one has composed, the second one is given.
        fields.keySet().removeAll(Set.of("Date", "Server-Timing", "Age", "Cache-Status"));
        return fields;
    }

    @Test
    void requiredParametersHaveExamplesAndOptionalOnesHaveNone() {
        for (Operation operation : contract.operations()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                assertThat(parameter.has("example") || parameter.has("examples"))
                        .as("%s: example of %s", operation, parameter.path("name"))
                        .isEqualTo(parameter.path("required").asBoolean());
            }
        }
    }

    @Test
    void everyOperationHasAnIdASummaryOneTagAndItsProblems() {
        List<String> tags = contract.document().path("tags").findValuesAsText("name");
        Set<String> ids = new TreeSet<>();
        Set<String> used = new LinkedHashSet<>();
        for (Operation operation : contract.operations()) {
            JsonNode node = operation.node();
            assertThat(ids.add(operation.id()))
                    .as("%s has an id of its own", operation)
                    .isTrue();
            assertThat(operation.id()).matches("[a-z][A-Za-z]+");
            assertThat(node.path("summary").asText()).as("%s", operation).isNotBlank();
            assertThat(node.path("tags")).as("%s", operation).hasSize(1);
            used.add(node.at("/tags/0").asText());
            assertThat(node.path("responses").fieldNames())
                    .toIterable()
                    .as("%s", operation)
                    .contains("400", "406", "500", "503", "default")
                    .anyMatch(status -> status.startsWith("2"));
            if (operation.path().contains("{")) {
                assertThat(node.path("responses").has("404"))
                        .as("%s: 404", operation)
                        .isTrue();
            }
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(tags);
    }

    @Test
    void everySchemaPropertyAndParameterIsDescribed() {
        List<String> silent = new ArrayList<>();
        contract.schemas().properties().forEach(schema -> {
            if (schema.getValue().path("description").asText().isBlank()) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().forEach(property -> {
                if (!property.getValue().has("description")
                        && !property.getValue().has("$ref")) {
                    silent.add(schema.getKey() + "." + property.getKey());
                }
            });
        });
        for (Operation operation : contract.operations()) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (parameter.path("description").asText().isBlank()) {
                    silent.add(operation + " " + parameter.path("name").asText());
                }
            }
        }
        contract.document().path("tags").forEach(tag -> {
            if (tag.path("description").asText().isBlank()) {
                silent.add("tag " + tag.path("name").asText());
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void everyReferenceLeadsToWhatItNames() {
        assertThat(contract.document().findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                contract.document().at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void noSchemaIsCalledAsJavaCallsIt() {
        assertThat(contract.schemas().fieldNames())
                .toIterable()
                .noneMatch(name -> name.matches(".*(View|Page|Body|Document|\\d)"))
                .noneMatch(name -> name.matches("Page(?!Info).*"));
    }

    @Test
    void everyPropertyOfAnAnswerIsAlwaysThere() {
        Set<String> asked = contract.schemasOfBodies();
        contract.schemas().properties().forEach(schema -> {
            // A fault names only where it is: its other places are left out.
            if (schema.getValue().has("properties")
                    && !schema.getKey().equals("Fault")
                    && !asked.contains(schema.getKey())) {
                assertThat(schema.getValue().path("required").valueStream().map(JsonNode::asText))
                        .as("required of %s", schema.getKey())
                        .containsExactlyInAnyOrderElementsOf(
                                () -> schema.getValue().path("properties").fieldNames());
            }
        });
    }

    @Test
    void theVocabularyHasEveryEnumerationOfTheDocument() {
        Map<String, List<String>> inDocument = new TreeMap<>();
        contract.schemas().properties().forEach(schema -> {
            if (schema.getValue().has("enum")) {
                inDocument.put(schema.getKey(), texts(schema.getValue().path("enum")));
            }
        });
        Map<String, List<String>> inVocabulary = new TreeMap<>();
        Contract.read(given().get("/v1/vocabulary").asString())
                .path("enumerations")
                .forEach(enumeration -> inVocabulary.put(
                        enumeration.path("name").asText(),
                        enumeration.path("values").findValuesAsText("value")));
        assertThat(inVocabulary).isEqualTo(inDocument);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
