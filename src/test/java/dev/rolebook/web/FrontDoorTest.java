package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FrontDoorTest {

    /** So that the reader need not wait for silence, where it is not the closing that is tested. */
    private static final String LAST = "Connection: close\r\n";

    @ParameterizedTest
    @CsvSource({
        "/test/echo/, /test/echo",
        "//test//echo, /test/echo",
        "/test/./echo, /test/echo",
        "/test/echo;x=1, /test/echo",
        "/test;y/echo, /test/echo",
        "/v1/../test/echo, /test/echo",
        "/../../test/echo, /test/echo",
        "/test/%65cho, /test/echo",
        "/test%2fecho, /test/echo",
        "/test%2Fecho, /test/echo",
        "/test/%2e%2e/test/echo, /test/echo",
        "/v1/..%2ftest/echo, /test/echo",
        "/test/echo%3bx=1, /test/echo",
        "/test/echo/%c3%a9, /test/echo/%C3%A9",
        "/problems/, /problems",
        "/v1/../q/health, /q/health",
        "/q/health/, /q/health",
        "/q/openapi/, /q/openapi"
    })
    void aSecondUrlIsNotFoundAndNamesTheRightOne(String path, String canonical) throws IOException {
        RawAnswer answer = get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-canonical");
        assertThat(answer.body()).contains("'" + canonical + "'");
    }

    @Test
    void theRightUrlIsServed() throws IOException {
        assertThat(get("/test/echo").status()).isEqualTo(200);
        assertThat(get("/test/echo/%C3%A9%20%25").body()).contains("é %");
        assertThat(get("/test/echo/%252e").body()).contains("%2e");
        assertThat(get("/q/swagger-ui/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/test/echo/%00",
                "/test/echo/%ff",
                "/test/echo/%C0%AF",
                "/test/echo/%ED%A0%80",
                "/test/echo/\u00e9",
                "/test/echo?text=%00",
                "/test/echo?text=%ff",
                "/test/echo?text=%ED%A0%80",
                "/test/echo?%00=x",
                "/test/echo?text=\u00ff"
            })
    void anAddressThatIsNotTextIsRefused(String target) throws IOException {
        RawAnswer answer = get(target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/echo/%zz", "/test/echo/%", "/test/echo?text=%a", "/test/echo?text=%%"})
    void aBrokenEscapeIsRefused(String target) throws IOException {
        assertThatIsMalformed(get(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/test/echo?text={}",
                "/test/ec<>ho",
                "/test\\echo",
                "/test/echo?text=\"a\"",
                "/test/echo?text=^",
                "/test/echo?text=`",
                "/test/echo/[a]",
                "/test/echo?text=a|b"
            })
    void aLetterThatMustBeEscapedIsRefused(String target) throws IOException {
        assertThatIsMalformed(get(target));
    }

    private static void assertThatIsMalformed(RawAnswer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-request");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/3.9", "HTTP/1.2", "HTTP/0.9", "HTTP/2.0", "HTTP/9.1"})
    void aVersionOfHttpThatIsNotSpokenIsRefused(String version) throws IOException {
        RawAnswer answer = RawAnswer.to("GET /test/echo " + version + "\r\nHost: a\r\n\r\n");
        assertThat(answer.status()).isEqualTo(505);
        assertThat(answer.code()).isEqualTo("http-version-not-supported");
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void everyAnswerSaysOnceWhatIsApplied() throws IOException {
        Map<String, Integer> requests = new LinkedHashMap<>();
        requests.put("GET /v1 HTTP/1.1\r\nHost: a\r\n", 200);
        requests.put("GET /v1/skills/legal-research HTTP/1.1\r\nHost: a\r\n", 200);
        requests.put("GET /q/health/live HTTP/1.1\r\nHost: a\r\n", 200);
        requests.put("OPTIONS /v1 HTTP/1.1\r\nHost: a\r\n", 204);
        requests.put("GET /test/echo/%zz HTTP/1.1\r\nHost: a\r\n", 400);
        requests.put("GET /v1 HTTP/1.1\r\n", 400);
        requests.put("GET /v1/skills HTTP/1.1\r\nHost: a\r\nRolebook-Publication: 42\r\n", 400);
        requests.put("GET /manage/v1/keys HTTP/1.1\r\nHost: a\r\n", 401);
        requests.put("GET /nowhere HTTP/1.1\r\nHost: a\r\n", 404);
        requests.put("GET /v1/ HTTP/1.1\r\nHost: a\r\n", 404);
        requests.put("GET /q/health-ui HTTP/1.1\r\nHost: a\r\n", 404);
        requests.put("PUT /q/health HTTP/1.1\r\nHost: a\r\n", 405);
        requests.put("POST /test/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n", 413);
        requests.put("GET /v1?" + "x".repeat(9000) + " HTTP/1.1\r\nHost: a\r\n", 414);
        requests.put("GET /v1 HTTP/1.1\r\nHost: a\r\nX-Large: " + "x".repeat(17_000) + "\r\n", 431);
        requests.put("GET /v1 HTTP/1.2\r\nHost: a\r\n", 505);
        for (Map.Entry<String, Integer> request : requests.entrySet()) {
            String beginning = request.getKey().lines().findFirst().orElseThrow();
            // Twice, for what is kept.
            for (int i = 0; i < 2; i++) {
                RawAnswer answer = RawAnswer.to(request.getKey() + LAST + "\r\n");
                assertThat(answer.status()).as(beginning).isEqualTo(request.getValue());
                assertThat(answer.head())
                        .as(beginning)
                        .filteredOn(field -> field.startsWith("Rolebook-Publication: "))
                        .hasSize(1);
            }
        }
    }

    @Test
    void theOldestVersionOfHttpIsSpoken() throws IOException {
        assertThat(RawAnswer.to("GET /test/echo HTTP/1.0\r\nHost: a\r\n\r\n").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/openapi", "/q/swagger-ui/"})
    void whatTheFrameworkServesIsOnlyRead(String path) throws IOException {
        for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
            RawAnswer answer = RawAnswer.to(method + " " + path + " HTTP/1.1\r\nHost: a\r\n" + LAST + "\r\n");
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.code()).as(method).isEqualTo("method-not-allowed");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
        RawAnswer options = RawAnswer.to("OPTIONS " + path + " HTTP/1.1\r\nHost: a\r\n" + LAST + "\r\n");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        for (String method : new String[] {"GET", "HEAD"}) {
            assertThat(RawAnswer.to(method + " " + path + " HTTP/1.1\r\nHost: a\r\n" + LAST + "\r\n")
                            .status())
                    .as(method)
                    .isEqualTo(200);
        }
    }

    @Test
    void aHeaderFieldThatIsNotTextIsRefused() throws IOException {
        for (String value : new String[] {"\u0000", "a\u0000b", "\u00ff", "\u00ed\u00a0\u0080", "a\u0001b", "\u007f"}) {
            RawAnswer answer =
                    RawAnswer.to("GET /test/echo HTTP/1.1\r\nHost: a\r\nX-Thing: " + value + "\r\n" + LAST + "\r\n");
            assertThat(answer.status()).as(value).isEqualTo(400);
        }
        assertThat(RawAnswer.to("GET /test/echo HTTP/1.1\r\nHost: a\r\nX-Thing: \u00c3\u00a9\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRequestNamesItsHostOnce() throws IOException {
        for (String hosts : new String[] {
            "",
            "Host: a\r\nHost: b\r\n",
            "Host: a\r\nhost: a\r\n",
            "Host:\r\n",
            "Host: a b\r\n",
            "Host: a/b\r\n",
            "Host: a,b@c\r\n"
        }) {
            RawAnswer answer = RawAnswer.to("GET /test/echo HTTP/1.1\r\n" + hosts + "\r\n");
            assertThat(answer.status()).as(hosts).isEqualTo(400);
            assertThat(answer.code()).as(hosts).isEqualTo("invalid-host");
            assertThat(answer.closed()).as(hosts).isTrue();
        }
        for (String host : new String[] {"a", "localhost:8080", "127.0.0.1:1", "[::1]:80", "example.org"}) {
            assertThat(RawAnswer.to("GET /test/echo HTTP/1.1\r\nHost: " + host + "\r\n" + LAST + "\r\n")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aLongAddressIsRefusedAndTheNextRequestServed() throws IOException {
        RawAnswer answer = RawAnswer.to("GET /test/echo?text=" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.code()).isEqualTo("uri-too-long");
        assertThat(answer.closed()).isTrue();

        RawAnswer beyond = get("/test/echo?text=" + "x".repeat(20_000));
        assertThat(beyond.status()).isEqualTo(414);
        assertThat(beyond.closed()).isTrue();

        assertThat(get("/test/echo?text=" + "x".repeat(8_000)).status()).isEqualTo(200);
    }

    @Test
    void largeHeaderFieldsAreRefusedAndTheNextRequestServed() throws IOException {
        RawAnswer answer = withHeader("X-Large: " + "x".repeat(17_000));
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.code()).isEqualTo("headers-too-large");
        assertThat(answer.closed()).isTrue();

        RawAnswer beyond = withHeader("X-Large: " + "x".repeat(40_000));
        assertThat(beyond.status()).isEqualTo(431);
        assertThat(beyond.closed()).isTrue();

        assertThat(withHeader("X-Large: " + "x".repeat(16_000)).status()).isEqualTo(200);
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsRead() throws IOException {
        RawAnswer answer = post("Content-Length: 11000000\r\n\r\n");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("content-too-large");
        assertThat(answer.closed()).isTrue();
        RawAnswer absurd = post("Content-Length: 99999999999999999999999\r\n\r\n");
        assertThat(absurd.status()).isIn(400, 413);
        assertThat(absurd.closed()).isTrue();
    }

    @Test
    void aLargeBodyInChunksIsRefusedToo() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        RawAnswer answer = post("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("content-too-large");
        assertThat(answer.closed()).isTrue();
        assertThat(get("/test/echo").status()).isEqualTo(200);
    }

    @Test
    void aBodyInChunksIsRead() throws IOException {
        String json = "{\"number\":1,\"flag\":true}";
        RawAnswer answer = post("Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(json.length()) + "\r\n"
                + json + "\r\n0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aBodyWithoutATypeIsRefused() throws IOException {
        RawAnswer answer = RawAnswer.to("POST /test/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length and chunks|Content-Length: 5\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n",
                "two lengths|Content-Length: 5\\r\\nContent-Length: 6\\r\\n\\r\\nhello!",
                "a length that is no number|Content-Length: +5\\r\\n\\r\\nhello",
                "a negative length|Content-Length: -5\\r\\n\\r\\nhello",
                "a bad chunk|Transfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nhello\\r\\n0\\r\\n\\r\\n",
                "a chunk without its end|Transfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nhello\\r\\n0\\r\\n\\r\\n",
                "an unknown coding|Transfer-Encoding: chunked, nonsense\\r\\n\\r\\n0\\r\\n\\r\\n",
                "space before the colon|X-Thing : a\\r\\n\\r\\n",
                "space before the colon of the coding|Transfer-Encoding : chunked\\r\\n\\r\\n0\\r\\n\\r\\n",
                "a line without a colon|X-Thing\\r\\n\\r\\n",
                "a name that is not a word|X(Thing): a\\r\\n\\r\\n",
            })
    void whatServersMayReadDifferentlyIsRefusedAndTheConnectionCloses(String what, String rest) throws IOException {
        RawAnswer answer = post(rest.replace("\\r\\n", "\r\n"));
        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.closed()).as(what).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a space|X-Thing: a\\r\\n b\\r\\n",
                "a tab|X-Thing: a\\r\\n\\tb\\r\\n",
                "nothing more|X-Thing: a\\r\\n \\r\\n",
                "a field inside|X-Thing: a\\r\\n Content-Length: 5\\r\\n",
                "the last field|Accept: */*\\r\\nX-Thing:\\r\\n  a\\r\\n"
            })
    void aFoldedLineIsRefusedAndTheConnectionCloses(String what, String field) throws IOException {
        RawAnswer answer = RawAnswer.to("GET /test/echo HTTP/1.1\r\n"
                + field.replace("\\r\\n", "\r\n").replace("\\t", "\t") + "Host: a\r\n\r\n");
        assertThat(answer.code()).as(what).isEqualTo("malformed-request");
        assertThat(answer.body()).as(what).contains("obs-fold");
        assertThatIsMalformed(answer);
    }

    @Test
    void aFirstLineThatContinuesNoneIsRefusedToo() throws IOException {
        RawAnswer answer = RawAnswer.to("GET /test/echo HTTP/1.1\r\n X-Thing: a\r\nHost: a\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void aFoldedLineIsRefusedInEachRequestOfAConnection() throws IOException {
        String body = "{\"number\":1,\r\n \"flag\":true}";
        String head = "POST /test/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n";
        RawAnswer answer = RawAnswer.to(head + "\r\n" + body + head + "X-Thing: a\r\n b\r\n\r\n" + body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("HTTP/1.1 400", "obs-fold");
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void aBodyThatTricklesIsCutOff() throws Exception {
        Thread[] trickle = new Thread[1];
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class))) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /test/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            trickle[0] = new Thread(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        out.write(' ');
                        out.flush();
                        Thread.sleep(200);
                    }
                } catch (IOException | InterruptedException e) {
                    // The server has cut it off, or the test is over.
                }
            });
            trickle[0].start();
            try {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            } catch (SocketException reset) {
                // Cut off while a byte was on its way.
            }
        } finally {
            trickle[0].interrupt();
        }
    }

    private static RawAnswer post(String rest) throws IOException {
        return RawAnswer.to("POST /test/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + rest);
    }

    private static RawAnswer get(String target) throws IOException {
        return RawAnswer.to("GET " + target + " HTTP/1.1\r\nHost: a\r\n" + LAST + "\r\n");
    }

    private static RawAnswer withHeader(String field) throws IOException {
        return RawAnswer.to("GET /test/echo HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n");
    }
}
