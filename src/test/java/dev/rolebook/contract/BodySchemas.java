package dev.rolebook.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.rolebook.contract.Contract.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of every body that the document describes: closed, and each compiled once, when it is needed. */
final class BodySchemas {

    private static final String ROOT = "https://rolebook.invalid/document";

    private static final JsonMapper STRICT = Contract.JSON
            .rebuild()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final SchemaValidatorsConfig EXACT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchema root;
    private final Map<JsonNode, String> places = new HashMap<>();
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    BodySchemas(Contract contract) {
        ObjectNode document = Contract.JSON.createObjectNode().put("$id", ROOT);
        document.set("components", ClosedSchemas.components(contract.schemas()));
        ObjectNode bodies = document.putObject("bodies");
        for (Operation operation : contract.operations()) {
            for (JsonNode response : operation.node().path("responses")) {
                for (JsonNode media : contract.resolve(response).path("content")) {
                    String place = String.valueOf(places.size());
                    if (places.putIfAbsent(media.path("schema"), "/bodies/" + place) == null) {
                        bodies.set(place, ClosedSchemas.closed(media.path("schema")));
                    }
                }
            }
        }
        this.root =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(ROOT), document, EXACT);
    }

    /** In what a body departs from the schema of an answer. */
    List<String> findings(JsonNode schema, String body) {
        return findings(Objects.requireNonNull(places.get(schema), "not a schema of the document"), body);
    }

    List<String> problemFindings(String body) {
        return findings("/components/schemas/Problem", body);
    }

    private List<String> findings(String place, String body) {
        Optional<JsonNode> json = read(body);
        if (json.isEmpty()) {
            return List.of("the body is not JSON");
        }
        return compiled
                .computeIfAbsent(place, at -> root.getRefSchema(SchemaLocation.Fragment.of(at)))
                .validate(json.get())
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** As JSON, if it is nothing but that. */
    static Optional<JsonNode> read(String body) {
        try {
            JsonNode node = STRICT.readTree(body);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
