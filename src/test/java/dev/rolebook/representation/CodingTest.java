package dev.rolebook.representation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.decoder.DirectDecompress;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are compressed, and what that does to their names. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CodingTest {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br|br",
                "gzip|gzip",
                "GZip|gzip",
                "x-gzip|gzip",
                "gzip, deflate, br|br",
                "gzip, deflate, br, zstd|br",
                "gzip;q=1.0, br;q=0.5|gzip",
                "br;q=0, gzip|gzip",
                "*|br",
                "*;q=0.1, gzip;q=0.5|gzip",
                "br;q=0, gzip;q=0, *|identity",
                "identity;q=1, gzip;q=0.5|identity",
                "identity|identity",
                "deflate|identity",
                "gzip;q=0|identity",
                "gzip;q=nonsense|identity",
                "gzip;q=2|identity",
                "nonsense;;=, gzip|gzip",
                "''|identity",
                "','|identity"
            })
    void theBestCodingIsSent(String accepted, String coding) throws IOException {
        Exchange answer = Exchange.get(GUIDE, "Accept-Encoding", accepted);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("Content-Encoding")).isEqualTo(coding.equals("identity") ? null : coding);
        assertThat(decoded(answer)).isEqualTo(Exchange.get(GUIDE).body());
        assertThat(answer.required("Vary")).contains("Accept-Encoding");
        assertThat(answer.required("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
    }

    @Test
    void whoNamesNoCodingIsSentNone() {
        assertThat(Exchange.get(GUIDE).field("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "deflate, identity;q=0", "gzip;q=0, br;q=0, identity;q=0"})
    void whoRefusesEveryCodingIsToldWhatThereIs(String accepted) {
        Exchange answer = Exchange.get(GUIDE, "Accept-Encoding", accepted);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.bytes()).contains("not-acceptable", "br, gzip, identity");
        assertThat(answer.required("Vary")).contains("Accept-Encoding");
    }

    @Test
    void theSameContentInAnotherCodingHasAnotherTag() {
        Set<String> tags = new HashSet<>();
        for (String coding : List.of("identity", "gzip", "br")) {
            Exchange answer = Exchange.get(GUIDE, "Accept-Encoding", coding);
            String tag = answer.required("ETag");
            tags.add(tag);
            assertThat(Exchange.get(GUIDE, "Accept-Encoding", coding, "If-None-Match", tag)
                            .status())
                    .isEqualTo(304);
            assertThat(Exchange.get(GUIDE, "Accept-Encoding", coding.equals("br") ? "gzip" : "br", "If-None-Match", tag)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(tags).hasSize(3);
    }

    @Test
    void whatIsSmallIsNotCompressedUnlessItMust() {
        String small = "/problems/not-found";
        assertThat(Exchange.get(small, "Accept-Encoding", "gzip, br").field("Content-Encoding"))
                .isNull();
        assertThat(Exchange.get(small, "Accept-Encoding", "gzip, identity;q=0").field("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void theDigestIsThatOfTheBytesThatAreSent() throws Exception {
        for (String coding : List.of("identity", "gzip", "br")) {
            Exchange answer =
                    Exchange.get(GUIDE, "Accept-Encoding", coding, "Want-Repr-Digest", "sha-256=10, sha-512=3");
            assertThat(answer.required("Repr-Digest")).isEqualTo("sha-256=:" + digest("SHA-256", answer) + ":");
        }
        Exchange longer = Exchange.get(GUIDE, "Want-Repr-Digest", "sha-256=1, sha-512=9, md5=10");
        assertThat(longer.required("Repr-Digest")).isEqualTo("sha-512=:" + digest("SHA-512", longer) + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sha-256=0", "md5=10", "sha-256", "sha-256=11", "sha-256=1.5", "nonsense!", "sha-256=x"})
    void whoWantsNoDigestThatThereIsGetsNone(String wanted) {
        Exchange answer = Exchange.get(GUIDE, "Want-Repr-Digest", wanted);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.field("Repr-Digest")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GUIDE,
                "/v1/guides?limit=2",
                "/v1",
                "/",
                "/problems",
                "/q/openapi",
                "/q/openapi?format=json",
                "/embed/guides/paralegal-vs-legal-ops",
                "/v1/guides/none",
                "/v1/guides?limit=0"
            })
    void headHasTheFieldsOfGetWithoutItsBody(String path) {
        String[] asked = {"Accept-Encoding", "gzip", "Want-Repr-Digest", "sha-256=1", "X-Request-Id", "one"};
        Exchange get = Exchange.get(path, asked);
        Exchange head = Exchange.of("HEAD", path, asked);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
        assertThat(head.required("Content-Length")).isEqualTo(String.valueOf(get.body().length));
    }

    private static java.util.Map<String, List<String>> withoutDate(Exchange answer) {
        java.util.Map<String, List<String>> fields = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(answer.fields());
        fields.remove("Date");
        // One of the two was the first to ask.
        fields.remove("Cache-Status");
        return fields;
    }

    private static String digest(String algorithm, Exchange answer) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(answer.body()));
    }

    private static byte[] decoded(Exchange answer) throws IOException {
        @Nullable String coding = answer.field("Content-Encoding");
        if (coding == null) {
            return answer.body();
        } else if (coding.equals("gzip")) {
            return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        }
        DirectDecompress brotli = Decoder.decompress(answer.body());
        return brotli.getDecompressedData();
    }
}
