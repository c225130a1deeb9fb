package dev.rolebook.representation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which media type is answered with. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NegotiationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "APPLICATION/JSON",
                "application/*",
                "application/json;charset=utf-8",
                "application/json; q=0.1, text/html",
                "text/html, application/json;q=0.001",
                "text/html;q=0, */*",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "nonsense, application/json",
                "a/b;x=\",\";q=1, application/json",
                "application/json;q=1.000",
                "",
                ","
            })
    void whatAcceptsJsonIsAnsweredWithIt(String accepted) {
        Exchange answer = Exchange.get("/v1/vocabulary", "Accept", accepted);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.required("Content-Type")).startsWith("application/json");
        assertThat(answer.required("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/json;q=0",
                "application/json;q=0, */*;q=0.5",
                "*/*;q=0",
                "text/*",
                "application/xml, text/html",
                "nonsense",
                "a/b/c",
                "*/json",
                "*/*;q=x",
                "application/json;q=2",
                "application/json;q=-1",
                "application/json;q=NaN",
                "application/json;q=1e0"
            })
    void whatAcceptsNothingThatThereIsIsToldWhatThereIs(String accepted) {
        Exchange answer = Exchange.get("/v1/vocabulary", "Accept", accepted);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.required("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.bytes()).contains("not-acceptable", "The URL offers application/json.");
        assertThat(answer.required("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json;q=0.4, text/html;q=0.5",
                "application/*;q=0.4, text/*;q=0.5",
                "application/json;q=0, */*",
                "*/*, text/html"
            })
    void theGreaterWeightWinsAndThenTheMoreExactRange(String accepted) {
        assertThat(Exchange.get("/", "Accept", accepted).required("Content-Type"))
                .startsWith("text/html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/q/openapi|*/*|application/yaml",
                "/q/openapi|application/json, */*|application/json",
                "/q/openapi|application/json;q=0, */*|application/yaml",
                "/q/openapi?format=JSON|*/*|application/json",
                "/q/openapi.json|*/*|application/json",
                "/q/openapi.yaml|*/*|application/yaml"
            })
    void theContractIsThereInTwoForms(String path, String accepted, String type) {
        Exchange answer = Exchange.get(path, "Accept", accepted, "Accept-Encoding", "br");
        assertThat(answer.required("Content-Type")).startsWith(type);
        assertThat(answer.field("Content-Encoding")).isEqualTo("br");
        assertThat(answer.field("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(Exchange.get("/q/openapi", "Accept", "text/html").status()).isEqualTo(406);
    }
}
