package dev.rolebook.publishing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rolebook.document.Reference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a document name another one wherever it names one that goes. */
public final class Rewriting {

    private final ObjectNode document;
    private final String successor;

    private Rewriting(ObjectNode document, String successor) {
        this.document = document;
        this.successor = successor;
    }

    /**
     * The document with other references.
     *
     * @param references those that lead to what goes
     * @param successor the slug of what they lead to from now on
     */
    public static ObjectNode of(ObjectNode document, List<Reference> references, String successor) {
        Rewriting rewriting = new Rewriting(document.deepCopy(), successor);
        references.forEach(rewriting::rewrite);
        return rewriting.document;
    }

    private void rewrite(Reference reference) {
        JsonPointer pointer = JsonPointer.compile(reference.pointer());
        JsonNode parent = document.at(pointer.head() == null ? pointer : pointer.head());
        String last = pointer.last() == null ? "" : pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            if (last.equals(reference.slug()) && object.has(last)) {
                rename(object, last);
            } else if (object.has(last)) {
                object.set(last, replaced(object.get(last), reference));
            }
        } else if (parent instanceof ArrayNode array && pointer.last() != null) {
            int index = pointer.last().getMatchingIndex();
            if (index >= 0 && index < array.size()) {
                array.set(index, replaced(array.get(index), reference));
                withoutRepetition(array);
            }
        }
    }

    /** Parts that are filed under what they name, in the order in which they stand. */
    private void rename(ObjectNode object, String name) {
        if (object.has(successor)) {
            // What is said of both cannot be put together here; the author has to.
            return;
        }
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(field ->
                        renamed.set(field.getKey().equals(name) ? successor : field.getKey(), field.getValue()));
        object.removeAll();
        object.setAll(renamed);
    }

    private JsonNode replaced(@Nullable JsonNode value, Reference reference) {
        if (value instanceof TextNode text) {
            return TextNode.valueOf(replaced(text.textValue(), reference));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), reference));
            }
            withoutRepetition(array);
        }
        return value == null ? JsonNodeFactory.instance.nullNode() : value;
    }

    /** The slug alone, before a part of the document, after its kind, or as the target of links in prose. */
    private String replaced(String text, Reference reference) {
        String slug = reference.slug();
        if (text.equals(slug)) {
            return successor;
        } else if (text.startsWith(slug + "/")) {
            return successor + text.substring(slug.length());
        }
        String kind = reference.kind().word();
        return Pattern.compile("\\b" + Pattern.quote(kind + ":" + slug) + "(?![a-z0-9-])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(kind + ":" + successor));
    }

    /** Who was named twice before, by two names, is named once. */
    private static void withoutRepetition(ArrayNode array) {
        boolean words = array.valueStream().allMatch(JsonNode::isTextual);
        Set<JsonNode> once = new LinkedHashSet<>(array.valueStream().toList());
        if (words && once.size() < array.size()) {
            array.removeAll();
            array.addAll(once);
        }
    }
}
