package dev.rolebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A document as a file says what it said: whatever it holds, reading it gives the same canonical JSON. */
class DocumentYamlTest {

    private static final DocumentReader READER = new DocumentReader(
            Map.of(Kind.SKILL, Everything.class),
            Validation.buildDefaultValidatorFactory().getValidator());

    enum Answer {
        YES,
        NO
    }

    /** A field of every sort that documents have, and some inside others. */
    record Everything(
            @Nullable String text,
            @Nullable Answer answer,
            @Nullable Integer count,
            @Nullable BigDecimal share,
            @Nullable Boolean certain,
            @Nullable LocalDate day,
            List<String> texts,
            Map<String, String> named,
            List<Part> parts)
            implements Content {

        @Override
        public String heading() {
            return "Everything";
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Searchable searchable(@Nullable Content base) {
            return Searchable.named(heading());
        }
    }

    record Part(
            @Nullable String text,
            @Nullable BigDecimal amount,
            @Nullable Answer answer,
            List<String> more) {}

    @Property(tries = 3_000)
    void whatIsWrittenIsReadAsTheSame(@ForAll("documents") Everything content) {
        roundTrip(content);
    }

    @Example
    void wordsThatLookLikeSomethingElseStayWords() {
        List<String> words = List.of(
                "NO",
                "no",
                "yes",
                "Off",
                "true",
                "null",
                "~",
                "3411.7",
                "3411.70",
                "0x1F",
                "1_000",
                "23-2011",
                "12:30",
                "1e3",
                "1E+3",
                ".5",
                "-",
                "- a",
                "? b",
                ": c",
                "a: b",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a",
                "|",
                ">",
                "'",
                "\"",
                "[a]",
                "{a}",
                "a]",
                "=",
                "<<",
                "---",
                "--- a",
                "...",
                "2026-11-01",
                "+1",
                "0o14",
                " a",
                "a ",
                "a\n",
                "\na",
                "a\n\nb",
                "a\n  b",
                "  a\nb",
                "a \nb",
                "\ta",
                "a\tb",
                "é",
                "\u00a0",
                "\u2028",
                "\ufeff",
                "👩‍⚖️",
                "\ud83d\ude00".repeat(60),
                "word ".repeat(50).strip(),
                "x".repeat(300),
                "a,b",
                "a, b",
                "",
                "a\r\nb".replace("\r", ""),
                "\\n",
                "NO\nYES",
                "\u0085".replace("\u0085", "e"));
        roundTrip(new Everything(
                null, Answer.NO, -1, new BigDecimal("50000"), false, null, List.of(), Map.of(), List.of()));
        for (String word : words) {
            roundTrip(new Everything(
                    word,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(word, word),
                    word.isEmpty() || word.chars().anyMatch(Character::isISOControl) ? Map.of() : Map.of(word, word),
                    List.of(new Part(word, null, null, List.of(word)))));
        }
    }

    private static void roundTrip(Everything content) {
        Envelope envelope = new Envelope(
                Kind.SKILL,
                "example",
                java.util.UUID.fromString("01a19b7d-7f47-7138-a959-5a0fc7aaec2d"),
                1,
                null,
                List.of("former"));
        String json = DocumentFormat.toJson(new Document(envelope, content, Origin.named("test")));
        assertThat(json).isEqualTo(asLogsHaveIt(envelope, content));
        String yaml = DocumentYaml.of(json);
        DocumentReader.Outcome outcome = READER.read("example.yaml", yaml);
        assertThat(outcome.findings()).as(yaml).isEmpty();
        assertThat(DocumentFormat.toJson(Objects.requireNonNull(outcome.document())))
                .as(yaml)
                .isEqualTo(json);
    }

    /** Texts were made by way of a tree once, and are compared with what is made today. */
    private static String asLogsHaveIt(Envelope envelope, Everything content) {
        ObjectMapper trees = DocumentFormat.json();
        ObjectNode tree = trees.valueToTree(envelope);
        tree.setAll((ObjectNode) trees.valueToTree(content));
        return tree.toString();
    }

    @Provide
    static Arbitrary<Everything> documents() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(4);
        Arbitrary<Part> parts = Combinators.combine(
                        texts().injectNull(0.2),
                        numbers.injectNull(0.5),
                        Arbitraries.of(Answer.class).injectNull(0.5),
                        texts().list().ofMaxSize(3))
                .as(Part::new);
        return Combinators.combine(
                        texts().injectNull(0.1),
                        Arbitraries.of(Answer.class).injectNull(0.3),
                        Arbitraries.integers().injectNull(0.3),
                        numbers.injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Combinators.combine(texts().list().ofMaxSize(4), keys())
                                .as((list, map) -> Map.entry(list, map)),
                        parts.list().ofMaxSize(3))
                .as((text, answer, count, share, certain, texts, more) -> new Everything(
                        text,
                        answer,
                        count,
                        share,
                        certain,
                        LocalDate.of(2026, 11, 1),
                        texts.getKey(),
                        texts.getValue(),
                        more));
    }

    private static Arbitrary<Map<String, String>> keys() {
        Arbitrary<String> names =
                texts().filter(text -> !text.isEmpty() && text.chars().noneMatch(Character::isISOControl));
        return Arbitraries.maps(names, texts()).ofMaxSize(3);
    }

    /** Text that can be stored: no control characters but tab and line break, no half of a surrogate pair. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars(" \t\n:#-?,[]{}&*!|>'\"%@`=~.0123456789eExXoO_+yYnNtrufalsEéß\u00a0\u2028\u3000")
                .ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .filter(text -> text.codePoints()
                        .noneMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n')
                                || Character.getType(c) == Character.SURROGATE));
        Arbitrary<String> prose = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words));
        return Arbitraries.oneOf(signs, any, prose);
    }
}
