package dev.rolebook.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The golden answers are what the schemas say, and have no property that the document does not. It is
 * closed here, not in the document: clients must expect new properties.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExamplesFollowTheSchemasTest {

    private static final SchemaValidatorsConfig EXACT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contract contract;
    private JsonNode schemas;

    @BeforeEach
    void read() {
        contract = Contract.served();
        schemas = closed(contract.schemas());
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerFollowsItsSchema() {
        return contract.jsonReads().stream()
                .map(read -> dynamicTest(
                        read.id(), () -> validate(read, Contract.read(Golden.read(Golden.answer(read.id()))))));
    }

    /** An example has one value of what may be null, and one of the types of a guide: the library has all. */
    @TestFactory
    Stream<DynamicTest> everyDocumentOfTheLibraryFollowsItsSchema() {
        return contract.jsonReads().stream()
                .filter(Operation::isList)
                // A search is asked for words, a crosswalk for a code: what they list are documents of other lists.
                .filter(list -> !list.filledPath().contains("?"))
                .map(list -> dynamicTest(list.id(), () -> validateAll(list)));
    }

    private void validateAll(Operation list) {
        JsonNode page =
                Contract.read(given().queryParam("limit", 100).get(list.path()).asString());
        validate(list, page);
        Operation one = contract.jsonReads().stream()
                .filter(read -> read.path().matches(Pattern.quote(list.path()) + "/\\{(slug|id)}"))
                .findAny()
                .orElseThrow();
        assertThat(page.path("items")).isNotEmpty().allSatisfy(item -> {
            String name = item.path(one.path().endsWith("{id}") ? "id" : "slug").asText();
            validate(one, Contract.read(given().get(list.path() + "/" + name).asString()));
        });
    }

    private void validate(Operation read, JsonNode answer) {
        ObjectNode schema = read.jsonAnswer().path("schema").deepCopy();
        schema.putObject("components").set("schemas", schemas);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema, EXACT)
                        .validate(answer))
                .isEmpty();
    }

    private static JsonNode closed(JsonNode schemas) {
        JsonNode copy = schemas.deepCopy();
        copy.forEach(ExamplesFollowTheSchemasTest::close);
        return copy;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }
}
