package dev.rolebook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.contract.Contract;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.fuzz.Part.Outlook;
import dev.rolebook.representation.Exchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests made from the document, each answer judged by it. Another seed makes others:
 * {@code -Drolebook.fuzz.seed=7 -Drolebook.fuzz.requests=20000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);

    private static final long SEED = Long.getLong("rolebook.fuzz.seed", 2026);
    private static final int REQUESTS = Integer.getInteger("rolebook.fuzz.requests", 3_000);

    /** No measurement: an answer that takes so long on any machine is one that hangs. */
    private static final Duration HANGS = Duration.ofSeconds(10);

    private static final int SHOWN = 10;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> answered = new TreeSet<>();
    private Duration longest = Duration.ZERO;
    private String slowest = "";

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.binding();
    }

    @Test
    void whateverIsAskedTheAnswerIsAsTheDocumentSays() {
        Attempts attempts = new Attempts(contract, cursors(), SEED);
        askAll(attempts::next, REQUESTS);
        assertThat(answered)
                .as("every operation was answered")
                .containsExactlyInAnyOrderElementsOf(
                        contract.reads().stream().map(Operation::id).toList());
        assertThat(statuses.get(200)).isGreaterThan(REQUESTS / 10);
        assertThat(statuses.get(400)).isGreaterThan(REQUESTS / 10);
    }

    @Test
    void whateverIsToBeChangedTheAnswerIsAsTheDocumentSays() {
        askAll(new WriteAttempts(contract, SEED)::next, REQUESTS / 2);
        assertThat(statuses.keySet()).contains(400, 401, 404, 415);
        assertThat(statuses.keySet()).anyMatch(status -> status < 300);
    }

    private void askAll(Supplier<Attempt> attempts, int requests) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < requests && failures.size() < SHOWN; i++) {
            Attempt attempt = attempts.get();
            if (!finding(attempt).isEmpty()) {
                Attempt smallest = attempt.shrunk(smaller -> !finding(smaller).isEmpty());
                failures.add(smallest + "\n  " + finding(smallest));
            }
        }
        LOG.infof(
                "Seed %d, %d requests: %s; the slowest took %d ms: %s",
                SEED, requests, statuses, longest.toMillis(), slowest);
        assertThat(failures).as("seed %d", SEED).isEmpty();
    }

    @Test
    void aFailureIsShownWithNothingButWhatItTakes() {
        Attempt attempt = new Attempt(
                "listGuides",
                Part.fine("GET"),
                Part.fine("/v1/guides"),
                List.of(Part.fine("limit=7"), Part.wrong("sort=x"), Part.fine("count=true")),
                List.of(),
                List.of(Part.fine("Accept: */*"), Part.fine("Origin: null")),
                Attempt.NO_BODY);
        Attempt smallest = attempt.shrunk(smaller ->
                smaller.target().contains("sort=x") && smaller.fields().size() > 0);
        assertThat(smallest.target()).isEqualTo("/v1/guides?sort=x");
        assertThat(smallest.fields()).hasSize(1);
    }

    /** In what an answer is wrong; empty if it is right. */
    private String finding(Attempt attempt) {
        Exchange answer;
        long before = System.nanoTime();
        try {
            answer = ask(attempt);
        } catch (AssertionError departure) {
            return String.valueOf(departure.getMessage());
        }
        Duration time = Duration.ofNanos(System.nanoTime() - before);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (time.compareTo(longest) > 0) {
            longest = time;
            slowest = attempt.toString();
        }
        if (answer.status() == 200) {
            answered.add(attempt.operation());
        }
        return finding(attempt, answer, time);
    }

    private static Exchange ask(Attempt attempt) {
        Exchange answer = askOnce(attempt);
        // A machine that is busy may once be too slow for a statement; a defect is so again.
        return answer.status() == 503 ? askOnce(attempt) : answer;
    }

    private static Exchange askOnce(Attempt attempt) {
        return Exchange.with(attempt.body().text(), attempt.method().text(), attempt.target(), attempt.head());
    }

    private static String finding(Attempt attempt, Exchange answer, Duration time) {
        int status = answer.status();
        if (status >= 500 && status != 501) {
            return "a defect: " + status;
        } else if (attempt.outlook() == Outlook.WRONG && status < 400) {
            return "what is wrong was answered with " + status;
        } else if (attempt.outlook() == Outlook.FINE && status != 200 && !lacksAnother(attempt, answer)) {
            return "what is right was answered with " + status;
        }
        return time.compareTo(HANGS) > 0 ? "it took " + time : "";
    }

    /** Some parameters say something only together, which the document tells in words. */
    private static boolean lacksAnother(Attempt attempt, Exchange answer) {
        if (attempt.method().text().equals("HEAD") && answer.status() == 400) {
            // It has no body to say so; the same request as a GET would.
            return true;
        }
        List<String> codes = answer.status() == 400 && answer.body().length > 0
                ? JsonPath.from(new String(answer.body(), StandardCharsets.UTF_8))
                        .getList("errors.code")
                : List.of();
        return !codes.isEmpty() && Set.of("required", "incomplete").containsAll(codes);
    }

    /** A true cursor of each list that has a second page. */
    private Map<String, String> cursors() {
        Map<String, String> cursors = new HashMap<>();
        for (Operation list :
                contract.jsonReads().stream().filter(Operation::isList).toList()) {
            Exchange answer = Exchange.get(
                    list.exampleRequest().replace(" ", "%20").replace("limit=2", "limit=1"),
                    "Authorization",
                    "Bearer " + PostgresResource.ADMIN_KEY);
            String next = JsonPath.from(new String(answer.body(), StandardCharsets.UTF_8))
                    .getString("page.next");
            if (next != null) {
                cursors.put(list.id(), next);
            }
        }
        assertThat(cursors).hasSizeGreaterThan(5);
        return cursors;
    }
}
