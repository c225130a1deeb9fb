package dev.rolebook.schema;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Kinds;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say what the reader does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SchemaResourceTest {

    private static final Path LIBRARY = Path.of("src/main/resources/library");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As editors read YAML: only true and false are not text. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private static final Map<Kind, JsonSchema> SCHEMAS = new EnumMap<>(Kind.class);

    @Inject
    Kinds kinds;

    private static JsonSchema schema(Kind kind) {
        return SCHEMAS.computeIfAbsent(kind, missing -> {
            try {
                String text = given().get("/schemas/" + kind.word() + ".json").asString();
                return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(
                                JSON.readTree(text),
                                SchemaValidatorsConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<String> faults(JsonNode document) {
        Kind kind = Kind.byWord(document.get("kind").textValue()).orElseThrow();
        return schema(kind).validate(document).stream().map(Object::toString).toList();
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> paths = Files.walk(LIBRARY)) {
            return paths.filter(path -> path.toString().endsWith(".yaml")
                            && !path.toString().contains("jobs"))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode read(Path path) {
        try {
            return (ObjectNode) YAML.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaIsOneForEverybodyAndIsKept(Kind kind) throws Exception {
        String text = given().get("/schemas/" + kind.word() + ".json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .header("Cache-Control", containsString("public"))
                .extract()
                .asString();
        JsonNode schema = JSON.readTree(text);
        JsonSchema meta =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(meta.validate(schema)).isEmpty();
        assertThat(schema.get("$id").textValue()).isEqualTo("http://localhost:8080/schemas/" + kind.word() + ".json");
        String tag = given().get("/schemas/" + kind.word() + ".json").header("ETag");
        given().header("If-None-Match", tag)
                .get("/schemas/" + kind.word() + ".json")
                .then()
                .statusCode(304);
    }

    @Test
    void thereIsNoneOfAKindThatIsNone() {
        given().get("/schemas/rol.json").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldSaysWhatItMeans(Kind kind) throws Exception {
        JsonNode schema =
                JSON.readTree(given().get("/schemas/" + kind.word() + ".json").asString());
        List<String> silent = new ArrayList<>();
        collectSilent("", schema, silent);
        assertThat(silent).isEmpty();
    }

    private static void collectSilent(String place, JsonNode schema, List<String> silent) {
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path("description").asText("").isBlank()) {
                silent.add(place + "/" + property.getKey());
            }
        });
        schema.properties().forEach(child -> collectSilent(place + "/" + child.getKey(), child.getValue(), silent));
        schema.forEach(child -> {
            if (schema.isArray()) {
                collectSilent(place, child, silent);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentOfTheSampleLibraryIsValid(Path path) {
        assertThat(faults(read(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: skill\\nslug: x\\ntype: SKILL                                         | name
            kind: skill\\nslug: x\\ntype: SKILL\\nname: ' '                             | name
            kind: skill\\nslug: x\\ntype: SKILL\\nname: A\\nnmae: B                     | nmae
            kind: skill\\nslug: x\\ntype: SKIL\\nname: A                                | type
            kind: skill\\nslug: X x\\ntype: SKILL\\nname: A                             | slug
            kind: skill\\nslug: x\\ntype: SKILL\\nname: A\\nexampleTools: Excel         | exampleTools
            kind: skill\\nslug: x\\ntype: SKILL\\nname: A\\nid: 3                       | id
            kind: skill\\nslug: x\\ntype: SKILL\\nname: A\\nformat: 2                   | format
            kind: role\\nslug: x\\ntitle: A\\nrequirements: {law: MUST}                 | requirements
            kind: role\\nslug: x\\ntitle: A\\nrequirements: {law: {when: {seniority: LEAD}}} | requirements
            kind: role\\nslug: x\\ntitle: A\\nrequirements: {law: {level: CORE, when: {}}}   | requirements
            kind: role\\nslug: x\\ntitle: A\\nduties: [{key: a, text: A}]               | duties
            kind: shelf\\nslug: x\\ntitle: A\\nposition: -1                             | position
            kind: guide\\nslug: x\\ntitle: A\\ntype: COMPARISON\\nshortAnswer: A\\nroles: [a, b, c, d, e] | roles
            """)
    void whatAnAuthorMistypesIsNot(String text, String field) throws Exception {
        List<String> faults = faults(YAML.readTree(text.replace("\\n", "\n")));
        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault).contains(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            requirements: {law: CORE}
            requirements: {law: [CORE, {level: NO, when: {seniority: LEAD}}]}
            requirements: {law: {level: CORE, when: {variant: other}, label: of others}}
            summary:
            codes: [{scheme: ISCO_08, code: 3411, match: EXACT}]
            """)
    void theFormsThatTheReaderTakesAreValid(String line) throws Exception {
        String text = "kind: role\nslug: x\ntitle: A\n" + line;
        assertThat(faults(YAML.readTree(text))).isEmpty();
        assertThat(kinds.reader().read("x", text).findings()).isEmpty();
    }

    /** Whatever is done to a document that can be told from it alone, both tell, or neither does. */
    @ParameterizedTest
    @EnumSource
    void theSchemaRefusesWhatTheReaderRefuses(Kind kind) throws Exception {
        Set<String> seen = new HashSet<>();
        List<String> differences = new ArrayList<>();
        int refused = 0;
        int taken = 0;
        for (Path path : documents()) {
            ObjectNode document = read(path);
            if (!document.get("kind").textValue().equals(kind.word())) {
                continue;
            }
            for (Mutation mutation : Mutation.of(document)) {
                if (!seen.add(mutation.name())) {
                    continue;
                }
                boolean bySchema = !faults(mutation.document()).isEmpty();
                boolean byReader = !kinds.reader()
                        .read("x", mutation.document().toString())
                        .findings()
                        .isEmpty();
                if (bySchema != byReader) {
                    differences.add(mutation.name() + (bySchema ? " only by the schema" : " only by the reader"));
                }
                refused += byReader ? 1 : 0;
                taken += byReader ? 0 : 1;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(refused).isGreaterThan(20);
        assertThat(taken).isGreaterThan(5);
    }

    /**
     * A document with one thing changed.
     *
     * @param name what and where, the places of lists and the keys of maps apart
     */
    private record Mutation(String name, ObjectNode document) {

        private static final List<JsonNode> VALUES = List.of(
                JsonNodeFactory.instance.numberNode(42),
                JsonNodeFactory.instance.numberNode(-1),
                JsonNodeFactory.instance.booleanNode(true),
                JsonNodeFactory.instance.textNode("a word or two"),
                JsonNodeFactory.instance.textNode(""),
                JsonNodeFactory.instance.nullNode(),
                JsonNodeFactory.instance.arrayNode(),
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(JsonNodeFactory.instance.objectNode().put("x", 1)),
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.objectNode().put("x", 1));

        static List<Mutation> of(ObjectNode document) {
            List<Mutation> mutations = new ArrayList<>();
            collect(document, "", "", document, mutations);
            return mutations;
        }

        private static void collect(
                ObjectNode whole, String pointer, String shape, JsonNode node, List<Mutation> mutations) {
            if (node instanceof ObjectNode object) {
                mutations.add(changed(whole, pointer, "add to " + shape, at -> ((ObjectNode) at).put("unheardOf", 1)));
                object.fieldNames().forEachRemaining(field -> {
                    // The kind says which schema it is.
                    if (!field.equals("kind")) {
                        String inside = shape + "/" + (isMap(shape) ? "*" : field);
                        mutations.add(
                                changed(whole, pointer, "remove " + inside, at -> ((ObjectNode) at).remove(field)));
                        VALUES.forEach(value -> mutations.add(changed(
                                whole, pointer, inside + " = " + value, at -> ((ObjectNode) at).set(field, value))));
                        collect(whole, pointer + "/" + field.replace("/", "~1"), inside, object.get(field), mutations);
                    }
                });
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    int place = i;
                    VALUES.forEach(value -> mutations.add(changed(
                            whole, pointer, shape + "/- = " + value, at -> ((ArrayNode) at).set(place, value))));
                    collect(whole, pointer + "/" + i, shape + "/-", array.get(i), mutations);
                }
            }
        }

        private static boolean isMap(String shape) {
            return shape.equals("/requirements");
        }

        private static Mutation changed(ObjectNode whole, String pointer, String name, Consumer<JsonNode> change) {
            ObjectNode copy = whole.deepCopy();
            change.accept(copy.at(pointer));
            return new Mutation(name, copy);
        }
    }
}
