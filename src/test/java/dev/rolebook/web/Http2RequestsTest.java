package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Over HTTP/2 everything is answered as over HTTP/1.1. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class Http2RequestsTest {

    @Inject
    Vertx vertx;

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

    /** Over HTTP/1.1 the connection is closed; here others use it too. */
    @Test
    void whoGoesOnSendingAfterARefusalLosesItsStreamAlone() throws Exception {
        List<HttpConnection> connections = new CopyOnWriteArrayList<>();
        AtomicBoolean closed = new AtomicBoolean();
        var many = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setHttp2ClearTextUpgrade(false)
                        .setHttp2MaxPoolSize(1))
                .withConnectHandler(connection -> {
                    connections.add(connection);
                    connection.closeHandler(end -> closed.set(true));
                })
                .build();
        try {
            HttpClientRequest large = await(many.request(HttpMethod.POST, RestAssured.port, "localhost", "/test/echo"));
            Promise<Throwable> reset = Promise.promise();
            large.exceptionHandler(reset::tryComplete)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Content-Length", "1000000000");
            Future<HttpClientResponse> answer = large.response();
            large.write("[");
            assertThat(await(answer).statusCode()).isEqualTo(413);
            assertThat(await(reset.future())).isInstanceOf(StreamResetException.class);
            assertThat(await(many.request(HttpMethod.GET, RestAssured.port, "localhost", "/v1")
                                    .compose(HttpClientRequest::send))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(connections).hasSize(1);
            assertThat(closed).isFalse();
        } finally {
            many.close();
        }
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
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
