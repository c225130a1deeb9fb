package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Over HTTP/2 everything is answered as over HTTP/1.1. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class Http2RequestsTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    @Test
    void aBodyIsReadAndTheWriteIsDone() throws Exception {
        String message = "{\"text\":\"Over HTTP/2\",\"number\":1,\"flag\":true}";
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = post("/test/echo", message);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("Over HTTP/2");
        }
    }

    @Test
    void soItIsForWhoeverHasAKey() throws Exception {
        HttpResponse<String> answer = post("/manage/v1/change-sets", "{\"title\":\"Over HTTP/2\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).isPresent();
    }

    @Test
    void whatIsWrongIsAProblem() throws Exception {
        HttpResponse<String> answer = post("/test/echo", "{\"number\":\"1\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"/number\"");
        assertThat(post("/test/echo", "").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Keyring.key(Roles.EDITOR))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        // The first request asks for it, and is answered by it.
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        return answer;
    }
}
