package dev.rolebook.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * One look over a YAML text before it is read: which kind of document it is, on which line each part
 * begins, and whether it holds what no document may hold. An anchor lets a small text stand for a
 * huge one, and a tag lets a text choose a class, so both are refused here, with their line.
 */
final class YamlOutline implements Outline {

    private static final int DEEPEST = 64;

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> scalars = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable String kind;
    private int documents;

    /** Whether a key was found that no pointer can name. */
    private boolean lost;

    private YamlOutline(String file) {
        this.file = file;
    }

    static YamlOutline of(String file, String text) {
        YamlOutline outline = new YamlOutline(file);
        LoaderOptions options = new LoaderOptions();
        try (java.io.StringReader reader = new java.io.StringReader(text)) {
            for (Event event : new Yaml(options).parse(reader)) {
                outline.take(event);
                if (outline.levels.size() > DEEPEST) {
                    outline.refuse(
                            Rule.MALFORMED_DOCUMENT, event, "", "is nested more than " + DEEPEST + " levels deep");
                    break;
                }
                if (outline.lost) {
                    break;
                }
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            outline.findings.add(
                    new Finding(Rule.MALFORMED_DOCUMENT, file, "", line, "is not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            outline.findings.add(
                    new Finding(Rule.MALFORMED_DOCUMENT, file, "", null, "is not YAML: " + e.getMessage()));
        }
        if (outline.documents == 0 && outline.findings.isEmpty()) {
            outline.findings.add(new Finding(Rule.MALFORMED_DOCUMENT, file, "", 1, "is empty"));
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

    private void take(Event event) {
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            refuse(Rule.MALFORMED_DOCUMENT, event, "", "holds more than one document");
        } else if (event instanceof NodeEvent node) {
            takeNode(node);
        } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            levels.pop();
            finishValue();
        }
    }

    private void takeNode(NodeEvent event) {
        Level level = levels.peek();
        if (level != null && level.expectsKey()) {
            takeKey(level, event);
            return;
        }
        String pointer = level == null ? "" : level.pointer();
        lines.putIfAbsent(pointer, line(event));
        refuseAnchorsAndTags(event, pointer);
        if (event instanceof MappingStartEvent) {
            levels.push(new Level(pointer, true));
        } else if (event instanceof SequenceStartEvent) {
            levels.push(new Level(pointer, false));
        } else {
            if (event instanceof ScalarEvent scalar) {
                takeScalar(scalar, pointer);
            }
            if (levels.isEmpty()) {
                refuse(Rule.MALFORMED_DOCUMENT, event, pointer, "is not a document: a document is a mapping of fields");
            }
            finishValue();
        }
    }

    private void takeScalar(ScalarEvent scalar, String pointer) {
        scalars.add(pointer);
        if (pointer.equals("/kind")) {
            kind = scalar.getValue();
        }
        if (Outline.isUnstorable(scalar.getValue())) {
            refuse(Rule.UNSTORABLE_TEXT, scalar, pointer, "holds a control character or half of a surrogate pair");
        }
    }

    private void takeKey(Level level, NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            boolean known = !level.key(scalar.getValue());
            lines.putIfAbsent(level.pointer(), line(event));
            refuseAnchorsAndTags(event, level.pointer());
            if (known) {
                refuse(Rule.DUPLICATE_FIELD, event, level.pointer(), "is given twice");
            }
            if (Outline.isUnstorable(scalar.getValue())
                    || scalar.getValue().chars().anyMatch(Character::isISOControl)) {
                // At the mapping: a pointer with such a character could not be shown either.
                refuse(
                        Rule.UNSTORABLE_TEXT,
                        event,
                        level.prefix,
                        "has a key with a control character or half of a surrogate pair");
            }
        } else {
            refuse(Rule.MALFORMED_DOCUMENT, event, level.pointer(), "has a key that is not a plain word");
            lost = true;
        }
    }

    private void finishValue() {
        Level level = levels.peek();
        if (level != null) {
            level.next();
        }
    }

    private void refuseAnchorsAndTags(NodeEvent event, String pointer) {
        if (event instanceof AliasEvent) {
            refuse(
                    Rule.ANCHOR_OR_TAG,
                    event,
                    pointer,
                    "uses the alias *" + event.getAnchor() + "; write the value itself");
        } else if (event.getAnchor() != null) {
            refuse(
                    Rule.ANCHOR_OR_TAG,
                    event,
                    pointer,
                    "sets the anchor &" + event.getAnchor() + "; anchors are not allowed");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof org.yaml.snakeyaml.events.CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            refuse(Rule.ANCHOR_OR_TAG, event, pointer, "has the tag " + tag + "; tags are not allowed");
        }
    }

    private void refuse(Rule rule, Event event, String pointer, String message) {
        findings.add(new Finding(rule, file, pointer, line(event), message));
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    /** A mapping or sequence that is being read. */
    private static final class Level {
        private final String prefix;
        private final boolean mapping;
        private final Set<String> keys = new HashSet<>();
        private boolean expectsKey;
        private String key = "";
        private int index;

        Level(String prefix, boolean mapping) {
            this.prefix = prefix;
            this.mapping = mapping;
            this.expectsKey = mapping;
        }

        boolean expectsKey() {
            return expectsKey;
        }

        /** Whether it is the first of its name. */
        boolean key(String value) {
            key = value;
            expectsKey = false;
            return keys.add(value);
        }

        void next() {
            expectsKey = mapping;
            index++;
        }

        String pointer() {
            return prefix + "/" + (mapping ? Pointers.escape(key) : String.valueOf(index));
        }
    }
}
