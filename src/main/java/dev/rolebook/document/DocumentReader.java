package dev.rolebook.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one document from YAML or JSON and says everything that is wrong with it, not only the first thing.
 *
 * <p>The text is looked over once for its kind and its lines, then read straight into the records of
 * envelope and body. There is no tree in between, so a plain scalar reaches a text field as its
 * author wrote it.
 */
public final class DocumentReader {

    private static final Set<String> ENVELOPE = Shape.fields(Envelope.class);

    private final Map<Kind, Class<? extends Content>> contents;
    private final Validator validator;
    private final ObjectMapper yaml = DocumentFormat.yaml();
    private final ObjectMapper json = DocumentFormat.json();

    public DocumentReader(Map<Kind, Class<? extends Content>> contents, Validator validator) {
        this.contents = Map.copyOf(contents);
        this.validator = validator;
    }

    /** What came of reading a text: the document, or what is wrong with it. */
    public record Outcome(@Nullable Document document, List<Finding> findings) {}

    /** Reads YAML. */
    public Outcome read(String file, String text) {
        return read(YamlOutline.of(file, text), yaml, text);
    }

    /** Reads JSON, as strictly; what it says is the same. */
    public Outcome readJson(String file, String text) {
        return read(JsonOutline.of(file, text), json, text);
    }

    /** Where in a text its parts are, whatever else it says. */
    public static Origin places(String file, String text) {
        return YamlOutline.of(file, text).origin();
    }

    /** The same in JSON. */
    public static Origin placesOfJson(String file, String text) {
        return JsonOutline.of(file, text).origin();
    }

    private Outcome read(Outline outline, ObjectMapper mapper, String text) {
        if (!outline.findings().isEmpty()) {
            return new Outcome(null, outline.findings());
        }
        Origin origin = outline.origin();
        Kind kind = outline.kind() == null ? null : Kind.byWord(outline.kind()).orElse(null);
        Class<? extends Content> type = kind == null ? null : contents.get(kind);
        if (type == null) {
            return new Outcome(null, List.of(origin.finding(Rule.UNKNOWN_KIND, "/kind", "must be one of " + words())));
        }
        List<Finding> findings = new ArrayList<>();
        Envelope envelope = part(mapper, Envelope.class, text, new FindingCollector(origin, findings));
        Content content = part(mapper, type, text, new FindingCollector(origin, findings));
        findings.addAll(unknownFields(type, origin));
        if (envelope == null || content == null) {
            return new Outcome(null, inOrder(findings));
        }
        Document document = new Document(envelope, content, origin);
        List<String> unread = findings.stream().map(Finding::pointer).toList();
        for (Finding finding : validate(document)) {
            // What could not be read is missing too, with all its parts; saying so once is enough.
            if (unread.stream().noneMatch(place -> (finding.pointer() + "/").startsWith(place + "/"))) {
                findings.add(finding);
            }
        }
        return new Outcome(findings.isEmpty() ? document : null, inOrder(findings));
    }

    /** Reads the published form of a document's body, which was valid when it was written. */
    public Content body(Kind kind, String json) {
        Class<? extends Content> type = contents.get(kind);
        if (type == null) {
            throw new IllegalStateException("no content type for " + kind);
        }
        return DocumentFormat.fromJson(json, type);
    }

    /** Reads the published form of a whole document, which tells where it is by its own name. */
    public Document published(String json) {
        Envelope envelope = DocumentFormat.fromJson(json, Envelope.class);
        String language = envelope.languageOrDefault();
        String name = envelope.kind().word() + " " + envelope.slug();
        Origin origin = Origin.named(language.equals(Envelope.DEFAULT_LANGUAGE) ? name : name + " (" + language + ")");
        return new Document(envelope, body(envelope.kind(), json), origin);
    }

    /** Reads the published form of a whole document. */
    public Document published(String name, String json) {
        Envelope envelope = DocumentFormat.fromJson(json, Envelope.class);
        return new Document(envelope, body(envelope.kind(), json), Origin.named(name));
    }

    private static <T> @Nullable T part(ObjectMapper mapper, Class<T> type, String text, FindingCollector collector) {
        try (JsonParser parser = mapper.createParser(text)) {
            return mapper.readerFor(type).withHandler(collector).readValue(parser);
        } catch (JsonMappingException e) {
            collector.add(Rule.INVALID_TYPE, FindingCollector.pointer(e), "cannot be read");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            collector.add(new Finding(
                    Rule.MALFORMED_DOCUMENT, collector.file(), "", line, "cannot be read: something is too long"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return null;
    }

    private static List<Finding> unknownFields(Class<?> type, Origin origin) {
        return new Shape(type)
                .unknown(origin.lines().keySet()).stream()
                        .filter(field -> !ENVELOPE.contains(field.pointer().substring(1)))
                        .map(field -> origin.finding(
                                Rule.UNKNOWN_FIELD,
                                field.pointer(),
                                "is not a field" + FindingCollector.meant(field.name(), field.known())))
                        .toList();
    }

    private List<Finding> validate(Document document) {
        return validator.validate(document).stream()
                .map(violation -> finding(document.origin(), violation))
                .toList();
    }

    private static Finding finding(Origin origin, ConstraintViolation<Document> violation) {
        // The first property is the document's own: envelope or content, which the text does not show.
        List<String> tokens = Pointers.tokens(violation.getPropertyPath());
        Class<?> type = violation.getRootBean().content().getClass();
        List<String> written = new Shape(type).written(tokens.subList(1, tokens.size()));
        return origin.finding(Rule.of(violation), Pointers.of(written), violation.getMessage());
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing((Finding finding) -> finding.line() == null ? 0 : finding.line())
                        .thenComparing(Finding::pointer)
                        .thenComparing(Finding::message))
                .toList();
    }

    private static String words() {
        return Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    }
}
