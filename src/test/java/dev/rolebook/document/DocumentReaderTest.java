package dev.rolebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.document.DocumentReader.Outcome;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final DocumentReader reader = new DocumentReader(Map.of(Kind.SKILL, Example.class), VALIDATOR);

    enum Answer {
        YES,
        NO
    }

    /** A body with a field of every sort that documents have. */
    record Example(
            @NotBlank @Size(max = 20) String name,
            @Nullable String code,
            @Nullable Answer answer,
            @Nullable Integer count,
            @Nullable BigDecimal share,
            @Nullable LocalDate day,
            @WebUrl @Nullable String page,
            List<@NotBlank String> tools,
            Map<String, Answer> answers)
            implements Content {

        @Override
        public String heading() {
            return name;
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Searchable searchable(@Nullable Content base) {
            return Searchable.named(name);
        }
    }

    private Outcome read(String body) {
        return reader.read("example.yaml", "kind: skill\nslug: example\n" + body);
    }

    private Example accepted(String body) {
        Outcome outcome = read(body);
        assertThat(outcome.findings()).isEmpty();
        return (Example) Objects.requireNonNull(outcome.document()).content();
    }

    private List<String> refused(String body) {
        return read(body).findings().stream().map(Finding::toString).toList();
    }

    @Test
    void plainScalarsKeepTheirLiteralTextWhereTextIsMeant() {
        assertThat(accepted("name: NO\ncode: 3411.7").name()).isEqualTo("NO");
        assertThat(accepted("name: x\ncode: 3411.70").code()).isEqualTo("3411.70");
        assertThat(accepted("name: x\ncode: 0x1F").code()).isEqualTo("0x1F");
        assertThat(accepted("name: x\ncode: 1_000").code()).isEqualTo("1_000");
        assertThat(accepted("name: x\ncode: true").code()).isEqualTo("true");
        assertThat(accepted("name: x\ncode: 2026-05").code()).isEqualTo("2026-05");
        assertThat(accepted("name: x\ncode: 007").code()).isEqualTo("007");
    }

    @Test
    void aPlainScalarMeansTheConstantOfThatName() {
        assertThat(accepted("name: x\nanswer: NO").answer()).isEqualTo(Answer.NO);
        assertThat(accepted("name: x\nanswers: {a: NO, b: YES}").answers())
                .containsEntry("a", Answer.NO)
                .containsEntry("b", Answer.YES);
    }

    @Test
    void listsThatAreNotWrittenAreEmpty() {
        assertThat(accepted("name: x").tools()).isEmpty();
        assertThat(accepted("name: x\ntools:").tools()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsLine() {
        assertThat(refused("nmae: x\nanswer: YESS\ncount: many\ntools: [a, '', {b: c}]"))
                .containsExactlyInAnyOrder(
                        "example.yaml:1 /name must not be blank",
                        "example.yaml:3 /nmae is not a field; did you mean name?",
                        "example.yaml:4 /answer must be one of YES, NO; did you mean YES?",
                        "example.yaml:5 /count must be a whole number",
                        "example.yaml:6 /tools/1 must not be blank",
                        "example.yaml:6 /tools/2 must be text");
    }

    @Test
    void emptyTextEndsNothing() {
        assertThat(refused("name: x\nanswer: ''\ncount: ''\nshare: ' '\nday: ''\npage: ''\nanswers: {a: ''}\ncode: ''"))
                .containsExactly(
                        "example.yaml:4 /answer must be one of YES, NO",
                        "example.yaml:5 /count must be a whole number",
                        "example.yaml:6 /share must be a number",
                        "example.yaml:7 /day must be a date such as 2026-11-01",
                        "example.yaml:8 /page must be an http or https URL such as https://example.org/page",
                        "example.yaml:9 /answers/a must be one of YES, NO");
        assertThat(reader.read("example.yaml", "kind: skill\nslug: x\nid: ''\nname: x\nformat: ''")
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("example.yaml:3 /id must be a UUID", "example.yaml:5 /format must be a whole number");
    }

    @Test
    void nothingIsMadeOfWhatIsWrittenInAnotherForm() {
        assertThat(accepted("name: x\nday: 2026-11-01\nshare: 0.5").day()).isEqualTo("2026-11-01");
        assertThat(refused("name: x\nday: 20000\nshare: '0.5'\nanswer: 1"))
                .containsExactly(
                        "example.yaml:4 /day must be a date such as 2026-11-01",
                        "example.yaml:5 /share must be a number",
                        "example.yaml:6 /answer must be one of YES, NO");
        assertThat(refused("name: x\nday: +300000-12-31"))
                .containsExactly("example.yaml:4 /day must be a date such as 2026-11-01");
        assertThat(refused("name: x\nday: 0000-12-31")).hasSize(1);
        assertThat(refused("name: x\nday: [2026, 11, 1]\nshare: {a: 1}\nanswer: [YES]"))
                .containsExactly(
                        "example.yaml:4 /day must be a date such as 2026-11-01",
                        "example.yaml:5 /share must be a number",
                        "example.yaml:6 /answer must be one of YES, NO");
    }

    @Test
    void noFindingShowsTheInsideOfTheReader() {
        assertThat(refused("name: x\nshare: " + "9".repeat(2_000)))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("example.yaml:4 ")
                        .doesNotContain("java", "Stream", "Jackson", "Exception"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"skill\"",
                "{\"kind\":\"skill\"]",
                "{\"kind\":\"skill\",\"tools\":[\"a\"",
                "{\"kind\":\"skill\",\"name\":\"a",
                "{\"kind\":\"skill\",,}",
                "{\"kind\":nil}",
                "{kind:1}",
                "nonsense",
                "\u0000",
                "{\"kind\":\"skill\",\"kind\":\"skill\"}"
            })
    void nothingOfTheParserIsShownOfWhatIsNotJson(String text) {
        assertThat(reader.readJson("example.json", text).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString())
                        .startsWith("example.json:1 ")
                        .doesNotContain("Source", "Stream", "java", "`"));
    }

    @Test
    void whatIsTooMuchOfJsonIsSaidInOurWords() {
        for (String value : List.of("9".repeat(2_000), "[".repeat(100), "{\"a\":".repeat(100))) {
            assertThat(reader.readJson("example.json", "{\"kind\":\"skill\",\"share\":" + value)
                            .findings())
                    .extracting(Finding::toString)
                    .containsExactly("example.json:1 / is nested too deeply, or holds something too long");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a b",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "//example.org",
                "example.org",
                "https:",
                "https:///x",
                "https://example.org/{a}",
                "mailto:a@example.org"
            })
    void aUrlIsOneThatABrowserMayFollow(String url) {
        assertThat(refused("name: x\npage: '" + url + "'\ncount: many"))
                .containsExactly(
                        "example.yaml:4 /page must be an http or https URL such as https://example.org/page",
                        "example.yaml:5 /count must be a whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://127.0.0.1:8080/a?b=c#d",
                "HTTPS://example.org/caf\u00e9",
                "http://[::1]/"
            })
    void aUrlOfTheWebIsTaken(String url) {
        assertThat(accepted("name: x\npage: '" + url + "'").page()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9e107d9d-372b-4b6e-8f1d-0a1b2c3d4e5f",
                "01980000-0000-1000-8000-000000000001",
                "01980000-0000-7000-0000-000000000001",
                "01980000-0000-7000-c000-000000000001"
            })
    void anIdIsAUuidOfVersion7(String id) {
        assertThat(reader.read("example.yaml", "kind: skill\nslug: x\nname: x\nid: " + id)
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("example.yaml:4 /id must be a UUID of version 7; leave it out, and one is made");
    }

    @Test
    void aSlugIsNoId() {
        String id = "01980000-0000-7000-8000-000000000001";
        assertThat(reader.read("example.yaml", "kind: skill\nname: x\nslug: " + id + "\nformerSlugs: [" + id + "]")
                        .findings())
                .extracting(Finding::pointer)
                .containsExactly("/slug", "/formerSlugs/0");
        assertThat(reader.read("example.yaml", "kind: skill\nname: x\nslug: " + id + "-more")
                        .findings())
                .isEmpty();
    }

    @Test
    void aKeyGivenTwiceIsSaidWithItsPlaceAndEveryTime() {
        assertThat(refused("name: x\nname: y\nanswers:\n  a: NO\n  a: YES"))
                .containsExactly("example.yaml:4 /name is given twice", "example.yaml:7 /answers/a is given twice");
    }

    @Test
    void textInPlaceOfAListEndsNothing() {
        assertThat(refused("name: x\ntools: abc\ncount: many"))
                .containsExactly(
                        "example.yaml:4 /tools must be a list", "example.yaml:5 /count must be a whole number");
    }

    @Test
    void theEnvelopeIsCheckedToo() {
        Outcome outcome = reader.read(
                "example.yaml", "kind: skill\nslug: Not A Slug\nid: 7\nformat: 2\nlanguage: English\nname: x");
        assertThat(outcome.findings())
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/slug", "/id", "/format", "/language");
    }

    @Test
    void anUnknownKindNamesTheKinds() {
        assertThat(reader.read("example.yaml", "kind: skil\nslug: x").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("role-family", "guide"));
    }

    @Test
    void numbersAreNeverMadeOfTextNorCut() {
        assertThat(refused("name: x\ncount: '3'")).containsExactly("example.yaml:4 /count must be a whole number");
        assertThat(refused("name: x\ncount: 1.9")).containsExactly("example.yaml:4 /count must be a whole number");
        assertThat(refused("name: x\ncount: 99999999999")).hasSize(1);
    }

    @Test
    void anchorsAndAliasesAreRefusedWithTheirLines() {
        assertThat(refused("name: &n x\ncode: *n"))
                .containsExactlyInAnyOrder(
                        "example.yaml:3 /name sets the anchor &n; anchors are not allowed",
                        "example.yaml:4 /code uses the alias *n; write the value itself");
    }

    @Test
    void aTagIsRefused() {
        assertThat(refused("name: !!javax.script.ScriptEngineManager x"))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("tags are not allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\0b", "a\\u001Bb", "a\\x85b", "a\\uD800b", "\\uDC00"})
    void textThatCannotBeStoredIsRefusedWithItsPlace(String text) {
        assertThat(refused("name: x\ncode: \"" + text + "\""))
                .containsExactly("example.yaml:4 /code holds a control character or half of a surrogate pair");
        assertThat(refused("name: x\nanswers: {\"" + text + "\": NO}"))
                .containsExactly(
                        "example.yaml:4 /answers has a key with a control character or half of a surrogate pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\tb", "a\\nb", "a\\rb", "\\x7f"})
    void aKeyIsOneLine(String key) {
        assertThat(refused("name: x\nanswers: {\"" + key + "\": NO}"))
                .containsExactly(
                        "example.yaml:4 /answers has a key with a control character or half of a surrogate pair");
    }

    @Test
    void tabsLinesAndPairsOfSurrogatesAreText() {
        assertThat(accepted("name: \"a\\tb\\nc\\U0001F600\"").name()).isEqualTo("a\tb\nc\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: x\nname: y",
                "name: [x",
                "name: x\n\tcode: y",
                "name: x\n---\nname: y",
                "name: x\n? [a]\n: b",
                "name: \"\u0007\""
            })
    void whatIsNotOneYamlMappingIsRefused(String body) {
        assertThat(refused(body)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "- a\n- b", "text", "kind: skill"})
    void whatIsNoDocumentIsRefused(String text) {
        assertThat(reader.read("example.yaml", text).findings()).isNotEmpty();
    }

    @Test
    void aBombOfNestingIsRefusedAtOnce() {
        assertThat(refused("name: " + "[".repeat(100_000))).hasSize(1);
    }

    @Test
    void equalDocumentsAreEqualTexts() {
        Document one = Objects.requireNonNull(
                read("name: x\ntools: [a, b]\nanswers: {b: NO, a: YES}").document());
        String json = DocumentFormat.toJson(one);
        assertThat(DocumentFormat.toJson(reader.published("log", json))).isEqualTo(json);
        assertThat(json)
                .isEqualTo("{\"kind\":\"skill\",\"slug\":\"example\",\"name\":\"x\","
                        + "\"tools\":[\"a\",\"b\"],\"answers\":{\"b\":\"NO\",\"a\":\"YES\"}}");
    }
}
