package dev.rolebook.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the bodies of writes, so that each is taken as it stands: with {@code
 * openapi/examples/{operationId}.body.json} or {@code .ndjson}, or with what a read of the same URL answers,
 * which may always be written back.
 */
final class BodyExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    void complete(OpenAPI document) {
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation write : path.getOperations().values()) {
                if (write.getRequestBody() != null) {
                    write.getRequestBody()
                            .getContent()
                            .getMediaTypes()
                            .forEach((type, body) -> complete(body, example(type, write, path.getGET())));
                }
            }
        }
    }

    private static void complete(MediaType body, Optional<Object> example) {
        if (body.getExamples() == null || body.getExamples().isEmpty()) {
            example.ifPresent(value ->
                    body.addExample(Examples.NAME, OASFactory.createExample().value(value)));
        }
    }

    private static Optional<Object> example(String type, Operation write, @Nullable Operation read) {
        String own = write.getOperationId() + ".body";
        if (type.contains("ndjson")) {
            return Examples.file(own + ".ndjson").map(lines -> new String(lines, StandardCharsets.UTF_8));
        }
        Optional<JsonNode> json =
                Examples.json(own + ".json").or(() -> Optional.ofNullable(read).flatMap(Examples::golden));
        // Whoever reads YAML reads JSON.
        return type.contains("yaml") || type.contains("json")
                ? json.map(node -> JSON.convertValue(node, Object.class))
                : Optional.empty();
    }
}
