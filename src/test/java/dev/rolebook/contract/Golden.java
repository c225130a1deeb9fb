package dev.rolebook.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files under {@code openapi/}, to compare with, or, when asked for, to write. */
final class Golden {

    static final String HOW_TO_REWRITE = "If the change is meant, rewrite the files and review what differs:"
            + " mvn test -Dtest=GoldenFilesTest -Drolebook.golden=write";

    private static final Path DIRECTORY = Path.of("openapi");

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private Golden() {}

    static boolean isWritten() {
        return "write".equals(System.getProperty("rolebook.golden"));
    }

    static Path answer(String operationId) {
        return DIRECTORY.resolve("examples").resolve(operationId + ".json");
    }

    /** The same answer as a table. */
    static Path table(String operationId) {
        return DIRECTORY.resolve("examples").resolve(operationId + ".csv");
    }

    /** What an operation is sent, where that is written by hand. */
    static Stream<Path> bodies(String operationId) {
        return Stream.of("json", "ndjson")
                .map(form -> DIRECTORY.resolve("examples").resolve(operationId + ".body." + form))
                .filter(Files::exists);
    }

    static Path document() {
        return DIRECTORY.resolve("openapi.yaml");
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cursors are signed with a key that each database makes for itself. */
    static JsonNode withoutCursors(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        if (copy.path("page") instanceof ObjectNode page) {
            for (String cursor : new String[] {"next", "prev"}) {
                if (page.path(cursor).isTextual()) {
                    page.put(cursor, "opaque-" + cursor);
                }
            }
        }
        return copy;
    }

    static String json(JsonNode node) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return Contract.JSON.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String yaml(JsonNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
