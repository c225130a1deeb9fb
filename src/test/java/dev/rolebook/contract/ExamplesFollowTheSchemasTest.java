package dev.rolebook.contract;

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
import java.util.stream.Stream;
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

    @TestFactory
    Stream<DynamicTest> everyAnswerFollowsItsSchema() {
        Contract contract = Contract.served();
        JsonNode schemas = closed(contract.schemas());
        return contract.jsonReads().stream().map(read -> dynamicTest(read.id(), () -> validate(read, schemas)));
    }

    private static void validate(Operation read, JsonNode schemas) {
        ObjectNode schema = read.jsonAnswer().path("schema").deepCopy();
        schema.putObject("components").set("schemas", schemas);
        JsonNode answer = Contract.read(Golden.read(Golden.answer(read.id())));
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
