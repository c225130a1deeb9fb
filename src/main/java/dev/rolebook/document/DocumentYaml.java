package dev.rolebook.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A document as an editor would write it, from its canonical JSON; {@link DocumentReader} makes the same
 * document of it again. Text that anything could take for something else is quoted: a level {@code NO} is
 * no boolean, and a code {@code 3411.7} no number, whoever reads the file.
 */
public final class DocumentYaml {

    /** What is as short stands on one line. */
    private static final int LINE = 100;

    /** Words, or an address: nothing in it has a meaning in YAML, wherever it stands. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} .;()'/%&+_?!$€£–—’“”-]*[\\p{L}\\p{N}.;)'/%+_?!–—’”])?"
                    + "|https?://[A-Za-z0-9./_%?=&+-]+");

    /** Lines of words with single spaces between them. */
    private static final Pattern PROSE = Pattern.compile("\\S+( \\S+)*(\\n\\S+( \\S+)*)*");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Resolver resolver = new Resolver();
    private final Emitter emitter;

    private DocumentYaml(StringWriter text) {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(LINE + 20);
        this.emitter = new Emitter(text, options);
    }

    /** The YAML of a document. */
    public static String of(String json) {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(json);
            document.put("kind", Kind.of(document.path("kind").textValue()).word());
            StringWriter text = new StringWriter();
            new DocumentYaml(text).write(document);
            return text.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published document is JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ObjectNode document) throws IOException {
        emitter.emit(new StreamStartEvent(null, null));
        emitter.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
        mapping(document, FlowStyle.BLOCK);
        emitter.emit(new DocumentEndEvent(null, null, false));
        emitter.emit(new StreamEndEvent(null, null));
    }

    private void value(JsonNode node, FlowStyle around) throws IOException {
        FlowStyle style = around == FlowStyle.FLOW || width(node) <= LINE ? FlowStyle.FLOW : FlowStyle.BLOCK;
        if (node.isObject()) {
            mapping((ObjectNode) node, style);
        } else if (node.isArray()) {
            emitter.emit(new SequenceStartEvent(null, null, true, null, null, style));
            for (JsonNode element : node) {
                value(element, style);
            }
            emitter.emit(new SequenceEndEvent(null, null));
        } else if (node.isTextual()) {
            text(node.textValue(), around);
        } else {
            emitter.emit(
                    scalar(node.isNumber() ? node.decimalValue().toPlainString() : node.asText(), ScalarStyle.PLAIN));
        }
    }

    private void mapping(ObjectNode node, FlowStyle style) throws IOException {
        emitter.emit(new MappingStartEvent(null, null, true, null, null, style));
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            text(field.getKey(), FlowStyle.FLOW);
            value(field.getValue(), style);
        }
        emitter.emit(new MappingEndEvent(null, null));
    }

    private void text(String text, FlowStyle around) throws IOException {
        emitter.emit(scalar(text, style(text, around)));
    }

    private ScalarStyle style(String text, FlowStyle around) {
        if (around == FlowStyle.BLOCK && PROSE.matcher(text).matches()) {
            if (text.contains("\n")) {
                return ScalarStyle.LITERAL;
            } else if (text.length() > LINE) {
                return ScalarStyle.FOLDED;
            }
        }
        boolean plain = PLAIN.matcher(text).matches() && Tag.STR.equals(resolver.resolve(NodeId.scalar, text, true));
        return plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }

    private static ScalarEvent scalar(String text, ScalarStyle style) {
        return new ScalarEvent(null, null, new ImplicitTuple(true, true), text, null, null, style);
    }

    /** About how many characters a value takes on one line; many, where it does not go on one. */
    private static int width(JsonNode node) {
        if (node.isContainerNode()) {
            int width = 2;
            for (JsonNode each : node) {
                width += 2 + width(each);
            }
            if (node.isObject()) {
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    width += 2 + field.getKey().length();
                }
            }
            return width;
        }
        String text = node.asText();
        return text.contains("\n") ? LINE + 1 : text.length() + 2;
    }
}
