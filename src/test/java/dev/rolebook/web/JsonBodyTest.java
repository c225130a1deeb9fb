package dev.rolebook.web;

import static dev.rolebook.web.ProblemTest.expect;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JsonBodyTest {

    @Test
    void textComesBackByteForByte() {
        String text = "\u202bשלום\u202c 👩‍👩‍👧 𝒂 e\u0301 é ﬁ \uFFFD";
        post("{\"text\":\"" + text + "\",\"number\":1,\"flag\":true}")
                .statusCode(200)
                .body("text", is(text));
        post("{\"text\":\"\\ud83d\\ude00 \\\\ud800 \\u00e9\",\"number\":1,\"flag\":true}")
                .statusCode(200)
                .body("text", is("😀 \\ud800 é"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"text\": }",
                "nonsense",
                "{'text':'x'}",
                "{\"numbers\":[1,]}",
                "{\"number\":01}",
                "{\"number\":NaN}",
                "{\"a\":1 \"b\":2}",
                "\"",
                "{\"text\":\"\t\"}"
            })
    void aBodyThatIsNotJsonIsRefusedWithItsPlace(String body) {
        expect(post(body), 400, "malformed-json").body("detail", containsString("Line 1, column "));
    }

    @Test
    void thePlaceOfASyntaxErrorIsTrue() {
        expect(post("{\n  \"number\": 1,\n  \"flag\": tru\n}"), 400, "malformed-json")
                .body("detail", containsString("Line 3, column "));
    }

    @Test
    void anEmptyBodyIsRefused() {
        expect(given().contentType("application/json").post("/test/echo").then(), 400, "invalid-body")
                .body("errors[0].code", is("required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":1,\"flag\":true} x",
                "{\"number\":1,\"flag\":true}{}",
                "{\"number\":1,\"number\":1,\"flag\":true}",
                "{\"number\":1,\"flag\":true,\"more\":{\"a\":1,\"a\":2}}"
            })
    void junkAfterTheValueAndAFieldGivenTwiceAreRefused(String body) {
        expect(post(body), 400, "malformed-json");
    }

    @Test
    void anUnknownFieldNamesItsPlaceAndTheNearestOne() {
        expect(post("{\"number\":1,\"flag\":true,\"parts\":[{\"name\":\"a\"},{\"nane\":\"b\"}]}"), 400, "invalid-body")
                .body("errors[0].pointer", is("/parts/1/nane"))
                .body("errors[0].code", is("unknown-field"))
                .body("errors[0].nearest", is("name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"number\":\"1\",\"flag\":true}|/number",
                "{\"number\":1.9,\"flag\":true}|/number",
                "{\"number\":1.0,\"flag\":true}|/number",
                "{\"number\":99999999999,\"flag\":true}|/number",
                "{\"number\":null,\"flag\":true}|/number",
                "{\"number\":true,\"flag\":true}|/number",
                "{\"number\":1,\"flag\":1}|/flag",
                "{\"number\":1,\"flag\":\"true\"}|/flag",
                "{\"number\":1,\"flag\":true,\"text\":7}|/text",
                "{\"number\":1,\"flag\":true,\"text\":true}|/text",
                "{\"number\":1,\"flag\":true,\"text\":1.5}|/text",
                "{\"number\":1,\"flag\":true,\"text\":{}}|/text",
                "{\"number\":1,\"flag\":true,\"color\":\"red\"}|/color",
                "{\"number\":1,\"flag\":true,\"color\":\"\"}|/color",
                "{\"number\":1,\"flag\":true,\"color\":0}|/color",
                "{\"number\":1,\"flag\":true,\"numbers\":[1,\"2\"]}|/numbers/1",
                "{\"number\":1,\"flag\":true,\"numbers\":7}|/numbers",
                "{\"number\":1,\"flag\":true,\"parts\":\"\"}|/parts",
                "{\"number\":1,\"flag\":true,\"parts\":[\"\"]}|/parts/0",
            })
    void aValueIsNeverConverted(String body, String pointer) {
        expect(post(body), 400, "invalid-body")
                .body("errors[0].pointer", is(pointer))
                .body(not(containsString("rolebook.web")))
                .body(not(containsString("java.")));
    }

    @Test
    void everyInvalidFieldIsListedWithItsPlace() {
        expect(
                        post("{\"number\":1001,\"flag\":true,\"parts\":[{\"name\":\"\"},{\"name\":\"" + "x".repeat(21)
                                + "\"}]}"),
                        400,
                        "invalid-body")
                .body("errors.pointer", containsInAnyOrder("/number", "/parts/0/name", "/parts/1/name"))
                .body("errors.code", containsInAnyOrder("out-of-range", "required", "invalid-length"));
    }

    @Test
    void deepLongAndManyAreRefusedAtOnce() throws IOException {
        post("{\"number\":1,\"flag\":true,\"more\":{\"a\":1}}").statusCode(200);
        String start = "{\"number\":1,\"flag\":true,";
        for (String body : new String[] {
            start + "\"more\":{\"a\":" + "[".repeat(65) + "]".repeat(65) + "}}",
            "[".repeat(5000),
            "{\"a\":".repeat(5000),
            start + "\"numbers\":[" + "1,".repeat(100_000) + "1]}",
            start + "\"text\":\"" + "x".repeat(1_000_000) + "\"}"
        }) {
            String request = "POST /test/echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            // Once before, so that classes are not loaded while the clock runs.
            assertThat(RawAnswer.to(request).status()).isEqualTo(400);
            Instant before = Instant.now();
            RawAnswer.to(request);
            // Ten times the 100 ms that it may take, because other tests may keep the machine busy.
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"\\u0000\",\"number\":1,\"flag\":true}",
                "{\"text\":\"\u0000\",\"number\":1,\"flag\":true}",
                "{\"text\":\"\\ud800\",\"number\":1,\"flag\":true}",
                "{\"text\":\"\\udc00\\ud800\",\"number\":1,\"flag\":true}",
                "{\"text\":\"\\ud800\\ud800\",\"number\":1,\"flag\":true}",
                "{\"text\":\"\\\\\\uD83D x\",\"number\":1,\"flag\":true}",
                "{\"\\udfff\":1,\"number\":1,\"flag\":true}"
            })
    void whatIsNotTextIsRefused(String body) {
        expect(post(body), 400, "invalid-text");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (int[] octets : new int[][] {{0xff}, {0xc3}, {0xc0, 0xaf}, {0xed, 0xa0, 0x80}, {0xf5, 0x80, 0x80, 0x80}}) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
            for (int octet : octets) {
                body.write(octet);
            }
            body.writeBytes("\",\"number\":1,\"flag\":true}".getBytes(StandardCharsets.UTF_8));
            expect(
                    given().contentType("application/json")
                            .body(body.toByteArray())
                            .post("/test/echo")
                            .then(),
                    400,
                    "invalid-text");
        }
        byte[] other = "{\"number\":1,\"flag\":true}".getBytes(StandardCharsets.UTF_16LE);
        expect(
                given().contentType("application/json")
                        .body(other)
                        .post("/test/echo")
                        .then(),
                400,
                "invalid-text");
    }

    @Test
    void aCompressedBodyIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 50; i++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        expect(
                        given().contentType("application/json")
                                .header("Content-Encoding", "gzip")
                                .body(bomb.toByteArray())
                                .post("/test/echo")
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept-Encoding", "identity");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json; charset=utf-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/test/echo")
                .then();
    }
}
