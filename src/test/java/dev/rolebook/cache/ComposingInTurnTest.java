package dev.rolebook.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.changeset.Editing;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Written;
import dev.rolebook.representation.Exchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of others while as many answers are composed as may be at the same time. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ComposingInTurnTest {

    private static final int JOINED = 5;
    private static final String KEPT = "/v1/guides/paralegal-vs-legal-ops";

    @Inject
    ComposingInTurn inTurn;

    @Inject
    Written written;

    @Inject
    HeldReads reads;

    @Inject
    CachedReads cached;

    private final String own = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Future<Exchange>> held = new ArrayList<>();

    @BeforeEach
    void composeAsManyAsMayBe() {
        List<String> skills = new ArrayList<>();
        for (int i = 0; i <= inTurn.turns().most(); i++) {
            skills.add("kind: skill\nslug: %s-%d\nname: Skill %d\ntype: SKILL".formatted(own, i, i));
        }
        written.publish(skills);
        Cold.start();
        Awaitility.await().until(() -> inTurn.turns().begun() == 0);
        reads.leaveAlone();
        assertThat(Exchange.get(KEPT).status()).isEqualTo(200);
        reads.interfere(path -> {
            if (path.contains(own)) {
                await(release);
            }
        });
        for (int i = 0; i < inTurn.turns().most(); i++) {
            held.add(read(i));
        }
        Awaitility.await().until(() -> inTurn.turns().begun() == inTurn.turns().most());
    }

    @AfterEach
    void leaveNothingBehind() {
        release.countDown();
        reads.leaveAlone();
        clients.shutdownNow();
        written.withdrawAll(own);
    }

    @Test
    void oneMoreWaitsButNotWhatIsKeptNorWhatIsPublished() throws Exception {
        Future<Exchange> oneMore = read(inTurn.turns().most());
        Awaitility.await().until(() -> inTurn.turns().waiting() == 1);
        assertThat(Exchange.get(KEPT).required("Cache-Status")).isEqualTo("rolebook; hit");
        given().header("Authorization", "Bearer " + PostgresResource.ADMIN_KEY)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"kind\":\"skill\",\"slug\":\"%s-new\",\"name\":\"New\",\"type\":\"SKILL\"}".formatted(own))
                .put("/manage/v1/documents/skill/" + own + "-new")
                .then()
                .statusCode(201);
        assertThat(oneMore).isNotDone();
        assertThat(reads.begun()).doesNotContain(path(inTurn.turns().most()));
        release.countDown();
        held.add(oneMore);
        for (Future<Exchange> read : held) {
            assertThat(read.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        Awaitility.await().until(() -> inTurn.turns().begun() + inTurn.turns().waiting() == 0);
    }

    @Test
    void nothingIsComposedForWhoLeavesTheLine() throws Exception {
        String path = path(inTurn.turns().most());
        URI server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> inTurn.turns().waiting() == 1);
        }
        Awaitility.await().until(() -> inTurn.turns().waiting() == 0);
        release.countDown();
        for (Future<Exchange> read : held) {
            assertThat(read.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        Awaitility.await().until(() -> inTurn.turns().begun() == 0);
        assertThat(reads.begun()).doesNotContain(path);
        assertThat(Exchange.get(path).required("Cache-Status")).endsWith("stored");
    }

    /** What is composed already goes on for nobody, and takes the place of others as long as it does. */
    @Test
    void aTurnIsNotOverWhenWhoeverAskedLeaves() throws Exception {
        Future<Exchange> first = held.get(0);
        release.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        Awaitility.await().until(() -> inTurn.turns().begun() == 0);
        Cold.start();
        reads.leaveAlone();
        CountDownLatch again = new CountDownLatch(1);
        reads.interfere(path -> await(again));
        try (Socket socket = connect()) {
            ask(path(0), socket);
            Awaitility.await().until(() -> reads.begun().contains(path(0)));
        }
        Awaitility.await().until(() -> cached.underWay() == 0);
        assertThat(inTurn.turns().begun()).isEqualTo(1);
        again.countDown();
        Awaitility.await().until(() -> inTurn.turns().begun() == 0);
    }

    /** Those who joined whoever gave up are not let loose all at once: one of them sets out for all. */
    @Test
    void whoJoinedWhoeverGivesUpIsComposedForOnce() throws Exception {
        String path = path(inTurn.turns().most());
        Future<Exchange> first = read(inTurn.turns().most());
        Awaitility.await().until(() -> inTurn.turns().waiting() == 1);
        List<Future<Exchange>> joined = new ArrayList<>();
        for (int i = 0; i < JOINED; i++) {
            joined.add(read(inTurn.turns().most()));
        }
        assertThat(first.get(30, TimeUnit.SECONDS).status()).isEqualTo(503);
        Awaitility.await().until(() -> inTurn.turns().waiting() == 1);
        release.countDown();
        for (Future<Exchange> each : joined) {
            assertThat(each.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
        assertThat(reads.begun()).containsOnlyOnce(path);
    }

    /** They have places of their own. */
    @Test
    void aPreviewTakesNoTurn() {
        String set = Editing.begin("Another title");
        String role = Editing.draft(set, "role", "paralegal").asString();
        Editing.write(set, "role", "paralegal", role.replaceFirst("\"title\":\"[^\"]+\"", "\"title\":\"Seen ahead\""));
        Exchange preview = Exchange.get("/v1/roles/paralegal", "Rolebook-Preview", Editing.previewToken(set));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.bytes()).contains("Seen ahead");
        assertThat(inTurn.turns().begun()).isEqualTo(inTurn.turns().most());
        assertThat(inTurn.turns().waiting()).isZero();
    }

    @Test
    void whoWaitsTooLongIsToldSo() throws Exception {
        Exchange refusal = Exchange.get(path(inTurn.turns().most()));
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(refusal.required("Retry-After")).isEqualTo("5");
        assertThat(refusal.required("Content-Type")).startsWith("application/problem+json");
        assertThat(inTurn.turns().waiting()).isZero();
    }

    @Test
    void aTurnEndsWithWhatFailsToo() {
        Future<Exchange> oneMore = read(inTurn.turns().most());
        Awaitility.await().until(() -> inTurn.turns().waiting() == 1);
        reads.interfere(path -> {
            throw new IllegalStateException("as this test wishes");
        });
        release.countDown();
        Awaitility.await().until(oneMore::isDone);
        Awaitility.await().until(() -> inTurn.turns().begun() + inTurn.turns().waiting() == 0);
        reads.leaveAlone();
        assertThat(Exchange.get(path(inTurn.turns().most())).status()).isEqualTo(200);
    }

    private static Socket connect() throws IOException {
        URI server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        return new Socket(server.getHost(), server.getPort());
    }

    private static void ask(String path, Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private Future<Exchange> read(int number) {
        return clients.submit(() -> Exchange.get(path(number)));
    }

    private String path(int number) {
        return "/v1/skills/" + own + "-" + number;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
