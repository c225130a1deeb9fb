package dev.rolebook.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outline of a JSON text. */
final class JsonOutline implements Outline {

    private static final int DEEPEST = 64;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> scalars = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String kind;

    private JsonOutline(String file) {
        this.file = file;
    }

    static JsonOutline of(String file, String text) {
        JsonOutline outline = new JsonOutline(file);
        try (JsonParser parser = JSON.createParser(text)) {
            outline.read(parser);
        } catch (StreamConstraintsException e) {
            outline.findings.add(new Finding(
                    Rule.MALFORMED_DOCUMENT, file, "", line(e), "is nested too deeply, or holds something too long"));
        } catch (JsonProcessingException e) {
            outline.findings.add(new Finding(
                    Rule.MALFORMED_DOCUMENT, file, "", line(e), "is not JSON: " + shown(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outline;
    }

    @Override
    public Origin origin() {
        return new Origin(file, Map.copyOf(lines), Set.copyOf(scalars));
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public @Nullable String kind() {
        return kind;
    }

    private void read(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            findings.add(new Finding(Rule.MALFORMED_DOCUMENT, file, "", 1, "is empty"));
            return;
        } else if (first != JsonToken.START_OBJECT) {
            findings.add(new Finding(
                    Rule.MALFORMED_DOCUMENT, file, "", 1, "is not a document: a document is a mapping of fields"));
        }
        int depth = 0;
        for (JsonToken token = first; token != null; token = parser.nextToken()) {
            take(token, parser);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0 && parser.nextToken() != null) {
                findings.add(
                        new Finding(Rule.MALFORMED_DOCUMENT, file, "", line(parser), "holds more than one document"));
                return;
            }
        }
    }

    private void take(JsonToken token, JsonParser parser) throws IOException {
        if (token.isStructEnd()) {
            return;
        }
        String pointer = pointer(token, parser);
        if (token == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (Outline.isUnstorable(name) || name.chars().anyMatch(Character::isISOControl)) {
                String around = pointer.substring(0, pointer.lastIndexOf('/'));
                findings.add(new Finding(
                        Rule.UNSTORABLE_TEXT,
                        file,
                        around,
                        line(parser),
                        "has a key with a control character or half of a surrogate pair"));
            }
        } else {
            lines.putIfAbsent(pointer, line(parser));
        }
        if (token.isScalarValue()) {
            scalars.add(pointer);
            if (pointer.equals("/kind")) {
                kind = parser.getText();
            }
            if (token == JsonToken.VALUE_STRING && Outline.isUnstorable(parser.getText())) {
                findings.add(new Finding(
                        Rule.UNSTORABLE_TEXT,
                        file,
                        pointer,
                        line(parser),
                        "holds a control character or half of a surrogate pair"));
            }
        }
    }

    /** Where a value stands; at its beginning, the parser is already inside of an object or a list. */
    private static String pointer(JsonToken token, JsonParser parser) {
        var place = token.isStructStart() ? parser.getParsingContext().getParent() : parser.getParsingContext();
        return place.pathAsPointer().toString();
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** What the parser says, without what it says of itself: where a thing began comes with names of its classes. */
    private static String shown(String message) {
        String line = message.lines().findFirst().orElse("");
        int source = line.indexOf("[Source");
        return source < 0
                ? line
                : line.substring(0, Math.max(0, line.lastIndexOf('(', source))).strip();
    }
}
