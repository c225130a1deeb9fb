package dev.rolebook.cache;

import static dev.rolebook.web.ProblemTest.expect;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rolebook.Statements;
import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.changeset.Editing;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Publication;
import dev.rolebook.publishing.Written;
import dev.rolebook.representation.Exchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was answered once is answered again without the database, and never when it is old. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CachedReadsTest {

    private static final String GUIDE = "/v1/guides/paralegal-vs-legal-ops";

    @Inject
    ResponseCache cache;

    @Inject
    CachedReads reads;

    @Inject
    Applied applied;

    @Inject
    Written written;

    @Inject
    SessionFactory sessions;

    private final String own = "c" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void leaveNothingBehind() {
        written.withdrawAll(own);
    }

    @Test
    void theSecondReadRunsNoStatementAndIsTheSame() {
        Cold.start();
        Exchange first = Exchange.get(GUIDE);
        assertThat(first.required("Cache-Status")).isEqualTo("rolebook; fwd=uri-miss; stored");
        Exchange second = Exchange.get(GUIDE);
        assertThat(second.required("Cache-Status")).isEqualTo("rolebook; hit");
        assertThat(Statements.fewest(sessions, () -> Exchange.get(GUIDE))).isZero();
        assertThat(second.bytes()).isEqualTo(first.bytes());
        for (String field : List.of(
                "ETag", "Last-Modified", "Cache-Control", "Cache-Tag", "Content-Language", "Content-Type", "Vary")) {
            assertThat(second.required(field)).as(field).isEqualTo(first.required(field));
        }
    }

    @Test
    void theOrderAndTheSpellingOfParametersDoNotMatter() {
        Cold.start();
        Exchange.get("/v1/guides?limit=2&type=COMPARISON");
        assertThat(hit("/v1/guides?type=COMPARISON&limit=2")).isTrue();
        assertThat(hit("/v1/guides?type=COMPARISO%4E&limit=%32")).isTrue();
        assertThat(hit("/v1/guides?limit=3&type=COMPARISON")).isFalse();
    }

    @Test
    void headAndGetShareAnAnswer() {
        Cold.start();
        Exchange head = Exchange.of("HEAD", GUIDE);
        assertThat(head.required("Cache-Status")).endsWith("stored");
        Exchange get = Exchange.get(GUIDE);
        assertThat(get.required("Cache-Status")).isEqualTo("rolebook; hit");
        Exchange again = Exchange.of("HEAD", GUIDE);
        assertThat(again.required("Cache-Status")).isEqualTo("rolebook; hit");
        assertThat(again.required("Content-Length")).isEqualTo(get.required("Content-Length"));
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void whoeverHasItIsToldSoFromTheCache() {
        Cold.start();
        for (String coding : List.of("identity", "gzip", "br")) {
            String tag = Exchange.get(GUIDE, "Accept-Encoding", coding).required("ETag");
            Exchange known = Exchange.get(GUIDE, "Accept-Encoding", coding, "If-None-Match", tag);
            assertThat(known.status()).as(coding).isEqualTo(304);
            assertThat(known.required("Cache-Status")).isEqualTo("rolebook; hit");
            assertThat(known.required("ETag")).isEqualTo(tag);
            assertThat(known.bytes()).isEmpty();
        }
        String date = Exchange.get(GUIDE).required("Last-Modified");
        assertThat(Exchange.get(GUIDE, "If-Modified-Since", date).status()).isEqualTo(304);
        assertThat(Exchange.get(GUIDE, "If-Match", "\"other\"").status()).isEqualTo(412);
    }

    @Test
    void eachMediaTypeIsAnAnswerOfItsOwn() {
        Cold.start();
        String compare = "/v1/compare?roles=paralegal,legal-ops";
        Exchange json = Exchange.get(compare, "Accept", "application/json");
        Exchange csv = Exchange.get(compare, "Accept", "text/csv");
        assertThat(csv.required("Cache-Status")).endsWith("stored");
        assertThat(csv.bytes()).isNotEqualTo(json.bytes());
        assertThat(Exchange.get(compare, "Accept", "text/csv").bytes()).isEqualTo(csv.bytes());
        assertThat(Exchange.get(compare).bytes()).isEqualTo(json.bytes());
        assertThat(Exchange.get(compare, "Accept", "image/png").status()).isEqualTo(406);
    }

    /** Two lines are one list; the first of them alone would ask for something else. */
    @Test
    void allLinesOfAcceptCount() {
        Cold.start();
        String compare = "/v1/compare?roles=paralegal,legal-ops";
        for (int i = 0; i < 3; i++) {
            assertThat(Exchange.get(compare, "Accept", "image/png", "Accept", "application/json")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(Exchange.get(compare, "Accept", "image/png").status()).isEqualTo(406);
    }

    @Test
    void theCodingOfWhoeverComposedCounts() {
        Cold.start();
        Exchange.get(GUIDE);
        cache.settle();
        long plain = cache.bytes();
        Cold.start();
        Exchange.get(GUIDE, "Accept-Encoding", "br");
        cache.settle();
        assertThat(cache.bytes()).isGreaterThan(plain + 1_000);
    }

    @Test
    void aSelectionIsAnAnswerOfItsOwn() {
        Cold.start();
        Exchange whole = Exchange.get(GUIDE);
        Exchange some = Exchange.get(GUIDE + "?fields=title");
        assertThat(some.required("Cache-Status")).endsWith("stored");
        assertThat(hit(GUIDE + "?fields=title")).isTrue();
        assertThat(Exchange.get(GUIDE + "?fields=title").bytes()).isEqualTo(some.bytes());
        assertThat(Exchange.get(GUIDE).bytes()).isEqualTo(whole.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guides/none",
                "/v1/guides?limit=0",
                "/v1/guides?nonsense=1",
                "/v1/guides?limit=1&limit=1",
                "/v1/compare?roles=paralegal"
            })
    void aRefusalIsNotKept(String path) {
        Cold.start();
        long count = cache.count();
        for (int i = 0; i < 3; i++) {
            Exchange refusal = Exchange.get(path);
            assertThat(refusal.status()).isBetween(400, 499);
            assertThat(refusal.field("Cache-Status")).isNull();
        }
        assertThat(cache.count()).isEqualTo(count);
    }

    @Test
    void aKeyChangesNoByteAndUsesWhatIsKept() {
        Cold.start();
        String open = Exchange.get(GUIDE).bytes();
        given().header("Authorization", "Bearer " + Keyring.key(Roles.READER))
                .get(GUIDE)
                .then()
                .statusCode(200)
                .header("Cache-Status", "rolebook; hit")
                .header("Cache-Control", containsString("private"))
                .header("Server-Timing", containsString("0 statements"));
        assertThat(Exchange.get(GUIDE).bytes()).isEqualTo(open);
        given().header("Authorization", "Bearer rb_000000000000_" + "0".repeat(32))
                .get(GUIDE)
                .then()
                .statusCode(401);
    }

    @Test
    void manyWhoAskForTheSameAtOnceLetItBeComposedOnce() throws Exception {
        String path = "/v1/compare?roles=paralegal,legal-ops,contract-manager";
        long alone = cost(() -> Exchange.get(path));
        ExecutorService clients = Executors.newFixedThreadPool(32);
        try {
            long together = cost(() -> {
                List<Callable<String>> all = IntStream.range(0, 64)
                        .<Callable<String>>mapToObj(
                                i -> () -> Exchange.get(path).bytes())
                        .toList();
                String first = null;
                for (Future<String> answer : clients.invokeAll(all)) {
                    first = first == null ? answer.get() : first;
                    assertThat(answer.get()).isEqualTo(first);
                }
                return first;
            });
            assertThat(together).isEqualTo(alone);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aSkillThatIsPublishedLeavesWarmWhatDoesNotShowIt() {
        written.publish(List.of(skill(own, "A skill of its own")));
        Cold.start();
        List<String> others = List.of(
                GUIDE, "/v1/roles/paralegal", "/v1/skills/legal-research", "/embed/guides/paralegal-vs-legal-ops");
        others.stream().filter(path -> Exchange.get(path).status() == 200).forEach(Exchange::get);
        List<String> warm = others.stream().filter(this::hit).toList();
        assertThat(warm).contains(GUIDE, "/v1/roles/paralegal");
        Exchange.get("/v1/skills/" + own);
        Exchange.get("/v1/skills?limit=1");

        Publication publication = written.publish(List.of(skill(own, "Its new name")));
        assertThat(applied.number()).isGreaterThanOrEqualTo(publication.number);
        assertThat(warm).allSatisfy(path -> assertThat(hit(path)).as(path).isTrue());
        assertThat(hit("/v1/skills/" + own)).isFalse();
        assertThat(hit("/v1/skills?limit=1")).isFalse();
        given().get("/v1/skills/" + own).then().body("name", org.hamcrest.Matchers.equalTo("Its new name"));
    }

    @Test
    void everyAnswerSaysWhatIsAppliedAndCanBeAskedForMore() {
        Publication publication = written.publish(List.of(skill(own, "Any")));
        for (String path : List.of(GUIDE, "/v1/guides/none", "/v1", "/q/health/live", "/manage/v1/keys")) {
            assertThat(Long.parseLong(Exchange.get(path).required("Rolebook-Publication")))
                    .as(path)
                    .isGreaterThanOrEqualTo(publication.number);
        }
        String here = String.valueOf(publication.number);
        assertThat(Exchange.get(GUIDE, "Rolebook-Publication", ">=" + here).status())
                .isEqualTo(200);
        assertThat(Exchange.get(GUIDE, "Rolebook-Publication", ">= 0").status()).isEqualTo(200);
        expect(given().header("Rolebook-Publication", ">=999999999").get(GUIDE).then(), 503, "unavailable")
                .header("Retry-After", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", ">=", ">=x", ">42", ">=-1", ">=99999999999999999999", ">=1,>=2", " "})
    void whatSaysNoPublicationIsRefused(String value) {
        expect(given().header("Rolebook-Publication", value).get(GUIDE).then(), 400, "malformed-request");
    }

    @Test
    void aWaitingRequestIsAnsweredAsSoonAsThePublicationIsHere() throws Exception {
        long next = applied.number() + 1;
        ExecutorService client = Executors.newSingleThreadExecutor();
        try {
            Future<Exchange> waiting =
                    client.submit(() -> Exchange.get("/v1/skills/" + own, "Rolebook-Publication", ">=" + next));
            written.publish(List.of(skill(own, "Waited for")));
            assertThat(waiting.get().status()).isEqualTo(200);
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void jobsAreKeptForATimeAndSayHowOldTheyAre() {
        Cold.start();
        Exchange first = Exchange.get("/v1/jobs?limit=3");
        assertThat(first.required("Cache-Control")).contains("max-age=");
        Exchange second = Exchange.get("/v1/jobs?limit=3");
        assertThat(second.required("Cache-Status")).isEqualTo("rolebook; hit");
        assertThat(Long.parseLong(second.required("Age"))).isBetween(0L, 30L);
    }

    @Test
    void operatorsSeeHowMuchIsKeptAndNobodyElseDoes() {
        Exchange.get(GUIDE);
        Exchange.get(GUIDE);
        expect(given().get("/q/metrics").then(), 401, "unauthenticated");
        String metrics = Keyring.as(Roles.READER).get("/q/metrics").asString();
        assertThat(metrics)
                .containsPattern("rolebook_cache_hits_total [1-9]")
                .containsPattern("rolebook_cache_misses_total [1-9]")
                .containsPattern("rolebook_cache_evictions_total \\d")
                .containsPattern("rolebook_cache_size_bytes [1-9]")
                .containsPattern("rolebook_publication_applied [1-9]");
    }

    @Test
    void whoLeavesBeforeTheAnswerIsThereKeepsNobodyWaiting() throws Exception {
        Cold.start();
        String path = "/v1/compare?roles=legal-ops,contract-manager,paralegal,compliance-officer";
        URI server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertThat(Exchange.get(path).status()).isEqualTo(200);
        Awaitility.await().until(() -> reads.underWay() == 0);
    }

    /** Nothing that was composed would end what they began: they asked for what is not there. */
    @Test
    void whoLeavesWhileWaitingForAPublicationKeepsNobodyWaiting() throws Exception {
        String path = "/v1/skills/" + own + "-none";
        URI server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nRolebook-Publication: >="
                    + (applied.number() + 1) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Awaitility.await().until(() -> applied.waiting() == 1);
            socket.setSoLinger(true, 0);
        }
        written.publish(List.of(skill(own, "Published meanwhile")));
        assertThat(Exchange.get(path).status()).isEqualTo(404);
        Awaitility.await().until(() -> reads.underWay() == 0);
    }

    @Test
    void aPreviewNeitherUsesNorLeavesAnything() {
        String set = Editing.begin("Another title");
        String role = Editing.draft(set, "role", "paralegal").asString();
        Editing.write(set, "role", "paralegal", role.replaceFirst("\"title\":\"[^\"]+\"", "\"title\":\"Seen ahead\""));
        String token = Editing.previewToken(set);
        Cold.start();
        String kept = Exchange.get(GUIDE).bytes();
        long count = cache.count();

        Exchange preview = Exchange.get(GUIDE, "Rolebook-Preview", token);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.bytes()).contains("Seen ahead");
        assertThat(preview.field("Cache-Status")).isNull();
        assertThat(cache.count()).isEqualTo(count);
        assertThat(hit(GUIDE)).isTrue();
        assertThat(Exchange.get(GUIDE).bytes()).isEqualTo(kept);
    }

    private boolean hit(String path) {
        return "rolebook; hit".equals(Exchange.get(path).field("Cache-Status"));
    }

    private long cost(Callable<?> action) {
        return Statements.fewest(sessions, () -> {
            Cold.start();
            return action.call();
        });
    }

    private static String skill(String slug, String name) {
        return "kind: skill\nslug: %s\nname: %s\ntype: SKILL".formatted(slug, name);
    }
}
