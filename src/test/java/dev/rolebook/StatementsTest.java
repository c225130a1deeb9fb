package dev.rolebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.job.Job;
import dev.rolebook.posting.Ads;
import dev.rolebook.posting.Posting;
import dev.rolebook.posting.Postings;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many SQL statements an answer costs: a fixed number, whatever its size. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class StatementsTest {

    private static final int SMALL = 3;
    private static final int LARGE = 30;

    @Inject
    Written written;

    @Inject
    Postings postings;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void twoLibrariesOfDifferentSize() {
        if (given().get("/v1/guides/guide-" + LARGE).statusCode() == 404) {
            written.publish(library(SMALL));
            written.publish(library(LARGE));
            postings.write("board", jobs());
        }
    }

    @Test
    void aGuideTenTimesAsLargeCostsAsManyAndAtMostEight() {
        given().get("/v1/guides/guide-" + LARGE)
                .then()
                .body("skillMatrix.rows", hasSize(LARGE))
                .body("dayInTheLife[1].duties", hasSize(LARGE))
                .body("ladders[0].moves", hasSize(LARGE))
                .body("pay.bands", hasSize(LARGE))
                .body("related", hasSize(1));
        assertThat(statements("/v1/guides/guide-" + LARGE))
                .isEqualTo(statements("/v1/guides/guide-" + SMALL))
                .isBetween(1L, 8L);
    }

    @Test
    void aPathwayTenTimesAsLargeCostsAsMany() {
        assertThat(statements("/v1/guides/pathway-" + LARGE))
                .isEqualTo(statements("/v1/guides/pathway-" + SMALL))
                .isBetween(1L, 8L);
    }

    @Test
    void aRolePageTenTimesAsLargeCostsAsManyAndAtMostEight() {
        given().get("/v1/roles/base-" + LARGE)
                .then()
                .body("variants", hasSize(LARGE))
                .body("requirements", hasSize(LARGE))
                .body("pay.bands", hasSize(LARGE));
        assertThat(statements("/v1/roles/base-" + LARGE))
                .isEqualTo(statements("/v1/roles/base-" + SMALL))
                .isBetween(1L, 8L);
        assertThat(statements("/v1/roles/variant-1-" + LARGE)).isBetween(1L, 8L);
    }

    @Test
    void aComparisonOfFourRolesTenTimesAsLargeCostsAsManyAndAtMostEight() {
        given().get(comparison(LARGE))
                .then()
                .body("roles", hasSize(4))
                .body("skillMatrix.rows", hasSize(LARGE))
                .body("skillMatrix.options.variants[0].variants", hasSize(LARGE))
                .body("skillMatrix.resolved.variants", hasSize(1))
                .body("dayInTheLife[1].duties", hasSize(LARGE))
                .body("ladders[0].moves", hasSize(LARGE))
                .body("pay.bands", hasSize(LARGE));
        assertThat(statements(comparison(LARGE)))
                .isEqualTo(statements(comparison(SMALL)))
                .isBetween(1L, 8L);
    }

    @Test
    void aTransitionCostsAsManyWhateverTheLaddersAndAtMostEight() {
        given().get(transition(LARGE)).then().body("route.steps", hasSize(LARGE - 2));
        assertThat(statements(transition(LARGE)))
                .isEqualTo(statements(transition(SMALL)))
                .isBetween(1L, 8L);
        assertThat(statements("/v1/transitions?from=base-30&to=other-30")).isBetween(1L, 8L);
    }

    private static String transition(int n) {
        return "/v1/transitions?from=variant-1-%d&to=variant-%d-%d".formatted(n, n - 1, n);
    }

    @Test
    void aCrosswalkCostsAtMostThree() {
        assertThat(statements("/v1/crosswalk?scheme=SOC_2018&code=23-2011")).isBetween(1L, 3L);
    }

    private static String comparison(int n) {
        return "/v1/compare?roles=base-%d,other-%d,variant-1-%d,variant-2-%d&variant=variant-0-%d&seniority=MANAGER"
                .formatted(n, n, n, n, n);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ladders/ladder", "sources/source", "salary-reports/report", "resources/shelf", "skills/skill-1"
            })
    void otherAnswersCostAsManyWhateverTheirSize(String path) {
        assertThat(statements("/v1/" + path + "-" + LARGE))
                .isEqualTo(statements("/v1/" + path + "-" + SMALL))
                .isBetween(1L, 8L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role-families",
                "roles",
                "duties",
                "skills",
                "ladders",
                "sources",
                "salary-reports",
                "pay-observations",
                "guides",
                "resources",
                "jobs"
            })
    void aListPageCostsAsManyWhateverItsSizeAndAtMostThree(String collection) {
        long one = statements("/v1/" + collection + "?limit=1");
        assertThat(statements("/v1/" + collection + "?limit=100"))
                .isEqualTo(one)
                .isBetween(1L, 3L);
        String next = given().get("/v1/" + collection + "?limit=1").path("page.next");
        assertThat(statements("/v1/" + collection + "?limit=1&cursor=" + next)).isBetween(1L, 3L);
    }

    @Test
    void jobsCostAtMostThreeWhateverTheyAreFilteredByAndFourWithACount() {
        String filters = "&roleFamily=family-30&role=variant-1-30&location=us&remote=false&q=do&postedSince=2026-01-01";
        assertThat(statements("/v1/jobs?limit=30" + filters)).isEqualTo(3);
        assertThat(statements("/v1/jobs?limit=30&count=true" + filters)).isEqualTo(4);
        assertThat(statements("/v1/jobs/" + Job.id("board", "job-1"))).isEqualTo(2);
    }

    @Test
    void aSearchCostsAsManyWhateverItFindsAndAtMostThree() {
        long one = statements("/v1/search?q=skill&limit=1");
        assertThat(one).isBetween(1L, 3L);
        for (String more : List.of(
                "q=skill&limit=100",
                "q=skil&limit=100&count=true",
                "q=what+does+a+variant+of+a+role+do&kind=ROLE,GUIDE&roleFamily=family-" + LARGE,
                "q=skill&limit=1&cursor="
                        + given().get("/v1/search?q=skill&limit=1").path("page.next"))) {
            assertThat(statements("/v1/search?" + more)).as(more).isBetween(1L, one);
        }
    }

    /** As the answer tells: those of Hibernate, and the one that reads which publication the snapshot shows. */
    private long statements(String path) {
        // The first cursor makes the key with which all are signed.
        given().get(path).then().statusCode(200);
        String told = given().get(path).then().statusCode(200).extract().header("Server-Timing");
        Matcher sum = Pattern.compile("compose;dur=[0-9.]+, sql;desc=\"(\\d+) statements\"")
                .matcher(told);
        assertThat(sum.matches()).as(told).isTrue();
        long statements = Long.parseLong(sum.group(1));
        assertThat(statements).isEqualTo(Statements.fewest(sessions, () -> given().get(path)) + 1);
        return statements;
    }

    private static List<String> library(int n) {
        List<String> texts = new ArrayList<>();
        texts.add("kind: role-family\nslug: family-%d\ntitle: Family".formatted(n));
        texts.add(
                "kind: source\nslug: source-%d\npublisher: P\ntitle: T\naccessedOn: 2026-11-01\nlicense: {name: L}\n"
                                .formatted(n)
                        + "attribution: A\ntier: SURVEY\nobservations:\n"
                        + lines(
                                n,
                                i ->
                                        "  - {key: o%d, title: T, measure: BASE_SALARY, edition: '2026', currency: USD, unit: YEAR,"
                                                        .formatted(i)
                                                + " area: {scheme: ISO_3166, code: US, name: United States}, statistics: {MEDIAN: 100}}\n"));
        for (int i = 0; i < n; i++) {
            texts.add("kind: skill\nslug: skill-%d-%d\nname: Skill %d\ntype: SKILL".formatted(i, n, i));
            texts.add("kind: role\nslug: variant-%d-%d\ntitle: Variant %d\nvariantOf: base-%d".formatted(i, n, i, n));
        }
        texts.add(role("base", n));
        texts.add(role("other", n));
        texts.add("kind: ladder\nslug: ladder-%d\ntitle: Ladder\nroleFamily: family-%d\nrungs:\n".formatted(n, n)
                + lines(n, i -> "  - {key: r%d, title: Rung, role: variant-%d-%d}\n".formatted(i, i, n))
                + "  - {key: base, title: Base, role: base-%d}\n".formatted(n).repeat(n < 30 ? 1 : 0)
                + "moves:\n"
                + lines(
                        n,
                        i -> "  - {key: m%d, kind: PIVOT, from: r0, to: {ladder: ladder-%d, rung: r%d}}\n"
                                .formatted(i, n, i))
                + "citations: [{source: source-%d, about: [rungs]}]".formatted(n));
        texts.add("kind: salary-report\nslug: report-%d\ntitle: Report\nbands:\n".formatted(n)
                + lines(
                        n,
                        i ->
                                "  - {key: b%d, role: base-%d, kind: SOURCED, observation: {source: source-%d, key: o%d}}\n"
                                        .formatted(i, n, n, i)));
        texts.add(guide(n));
        texts.add(
                "kind: guide\nslug: pathway-%d\ntype: PATHWAY\ntitle: Path\nshortAnswer: A\nfrom: [base-%d]\nto: [other-%d]\n"
                                .formatted(n, n, n)
                        + "steps:\n"
                        + lines(
                                n,
                                i -> "  - {key: s%d, title: Step, body: Do it, skills: [skill-%d-%d]}\n"
                                        .formatted(i, i, n)));
        texts.add("kind: shelf\nslug: shelf-%d\ntitle: Shelf\nposition: %d\nentries:\n".formatted(n, n)
                + lines(n, i -> "  - {key: e%d, guide: guide-%d}\n".formatted(i, n)));
        return texts;
    }

    /** As many jobs, of both families and their roles. */
    private static List<Posting> jobs() {
        return IntStream.range(0, 2 * LARGE)
                .mapToObj(i -> Ads.of(
                        "reference: job-" + i,
                        "title: Variant " + i,
                        "roleFamily: family-" + (i % 2 == 0 ? SMALL : LARGE)))
                .toList();
    }

    private static String role(String name, int n) {
        return "kind: role\nslug: %s-%d\ntitle: Role\nroleFamily: family-%d\nduties:\n".formatted(name, n, n)
                + lines(n, i -> "  - {key: d%d, theme: PEOPLE, text: Leads}\n".formatted(i))
                + "requirements:\n"
                + lines(
                        n,
                        i -> name.equals("base")
                                ? "  skill-%d-%d: {level: CORE, when: {variant: variant-%d-%d}}\n".formatted(i, n, i, n)
                                : "  skill-%d-%d: HELPFUL\n".formatted(i, n));
    }

    private static String guide(int n) {
        return "kind: guide\nslug: guide-%d\ntype: COMPARISON\ntitle: Guide\nshortAnswer: A\n".formatted(n)
                + "roles: [base-%d, other-%d]\nladders: [ladder-%d]\nrelated: [pathway-%d]\n".formatted(n, n, n, n)
                + "skillMatrix: {skills: ["
                + IntStream.range(0, n)
                        .mapToObj(i -> "skill-%d-%d".formatted(i, n))
                        .collect(Collectors.joining(", "))
                + "]}\npay: {report: report-%d}\nfaq:\n".formatted(n)
                + lines(n, i -> "  - {key: q%d, question: Why, answer: 'See [it](role:base-%d).'}\n".formatted(i, n))
                + "paths: [{key: p, title: P, roles: [base-%d], criteria: [a], guide: pathway-%d}]\n".formatted(n, n);
    }

    private static String lines(int n, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
    }
}
