package dev.rolebook.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class PublisherTest {

    /** Each test writes documents of its own: the log forgets nothing. */
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    Publisher publisher;

    @Inject
    Kinds kinds;

    @Inject
    Replay replay;

    @Inject
    EntityManager entityManager;

    private String own;

    @BeforeEach
    void ownDocuments() {
        own = "t" + TESTS.incrementAndGet();
    }

    private String family() {
        return "kind: role-family\nslug: %s-family\ntitle: Family".formatted(own);
    }

    private String skill(String more) {
        return "kind: skill\nslug: %s-skill\ntype: SKILL\n".formatted(own) + (more.isEmpty() ? "name: Skill" : more);
    }

    private String role(String slug, String more) {
        return "kind: role\nslug: %s-%s\ntitle: Role %s\n".formatted(own, slug, slug) + more.replace("$", own + "-");
    }

    private List<Document> documents(String... texts) {
        List<Document> documents = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            DocumentReader.Outcome outcome = kinds.reader().read(i + ".yaml", texts[i]);
            findings.addAll(outcome.findings());
            if (outcome.document() != null) {
                documents.add(outcome.document());
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDocuments(findings);
        }
        return documents;
    }

    private Publication publish(String... texts) {
        return publisher.publish(Proposal.of("a test", "", documents(texts))).orElseThrow();
    }

    private List<String> refused(String... texts) {
        List<String> findings = new ArrayList<>();
        assertThatThrownBy(() -> publish(texts))
                .isInstanceOfSatisfying(
                        InvalidDocuments.class,
                        invalid -> invalid.findings().forEach(finding -> findings.add(finding.toString())));
        return findings;
    }

    private long published() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Publication.last().map(last -> last.number).orElse(0L));
    }

    @Test
    void documentsThatNameEachOtherArePublishedTogether() {
        Publication publication = publish(
                role(
                        "base",
                        "roleFamily: $family\nrequirements: {$skill: {level: REQUIRED, when: {variant: $variant}}}"),
                role("variant", "variantOf: $base"),
                skill(""),
                family());
        given().get("/v1/roles/" + own + "-variant")
                .then()
                .statusCode(200)
                .body("roleFamily.slug", equalTo(own + "-family"))
                .body("requirements[0].level", equalTo("REQUIRED"))
                .body("requirements[0].qualifiers", hasSize(0))
                .body("requirements[0].inheritedFrom.slug", equalTo(own + "-base"))
                .body("version", equalTo((int) publication.number));
    }

    @Test
    void everyFindingOfEveryDocumentIsSaidAndNothingIsPublished() {
        long before = published();
        assertThat(refused(
                        family(),
                        skill(""),
                        role("a", "roleFamily: $famly\nrequirements: {$skil: CORE}"),
                        role("b", "variantOf: $c"),
                        role("c", "variantOf: $b")))
                .containsExactlyInAnyOrder(
                        "2.yaml:4 /roleFamily names the role-family %s-famly, which does not exist; did you mean %s-family?"
                                .formatted(own, own),
                        "2.yaml:5 /requirements/%s-skil names the skill %s-skil, which does not exist; did you mean %s-skill?"
                                .formatted(own, own, own),
                        "3.yaml:4 /variantOf is itself a variant; name its base",
                        "4.yaml:4 /variantOf is itself a variant; name its base");
        assertThat(published()).isEqualTo(before);
        given().get("/v1/skills/" + own + "-skill").then().statusCode(404);
    }

    @Test
    void rulesBetweenDocumentsAreChecked() {
        assertThat(refused(
                        family(),
                        role("a", "roleFamily: $family"),
                        role("b", "variantOf: $a"),
                        role("c", "variantOf: $b"),
                        role("d", "variantOf: $a\nroleFamily: $family"),
                        role("e", "summary: none")))
                .satisfiesExactlyInAnyOrder(
                        c -> assertThat(c).startsWith("3.yaml:4 /variantOf is itself a variant"),
                        d -> assertThat(d).startsWith("4.yaml:5 /roleFamily must not be given"),
                        e -> assertThat(e).contains("/roleFamily must be given"));
    }

    @Test
    void aRuleIsCheckedForEachDocumentWhoseNamesAreKnown() {
        assertThat(refused(role("a", "roleFamily: $nobody"), role("b", "summary: none")))
                .satisfiesExactly(
                        a -> assertThat(a).contains("/roleFamily names the role-family", "does not exist"),
                        b -> assertThat(b).contains("/roleFamily must be given"));
    }

    @Test
    void whatOnlyTheDatabaseSeesNamesTheRuleAndTheDocument() {
        change("alter table skill add constraint skill_is_not_loud check (name <> 'LOUD')");
        try {
            assertThat(refused(family(), skill("name: LOUD")))
                    .containsExactly("1.yaml:1 / breaks the rule 'skill is not loud' for skill");
        } finally {
            change("alter table skill drop constraint skill_is_not_loud");
        }
        given().get("/v1/role-families/" + own + "-family").then().statusCode(404);
    }

    private void change(String schema) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(schema).executeUpdate());
    }

    @Test
    void publishingTheSameAgainPublishesNothing() {
        publish(family());
        long before = published();
        assertThat(publisher.publish(Proposal.of("a test", "", documents(family()))))
                .isEmpty();
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void aRenamedSlugRedirectsForEverAndReferencesGoOn() {
        publish(family(), role("old", "roleFamily: $family"));
        String id = given().get("/v1/roles/" + own + "-old").then().extract().path("id");
        publish("id: " + id + "\n" + role("new", "roleFamily: $family"));
        publish("id: " + id + "\n" + role("newer", "roleFamily: $family"));
        publish(role("variant", "variantOf: $old"));

        for (String former : List.of("old", "new")) {
            given().redirects()
                    .follow(false)
                    .get("/v1/roles/" + own + "-" + former)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/v1/roles/" + own + "-newer"));
        }
        given().get("/v1/roles/" + own + "-newer").then().statusCode(200).body("id", equalTo(id));
        given().get("/v1/roles/" + own + "-variant").then().body("variantOf.slug", equalTo(own + "-newer"));
        given().redirects().follow(false).get("/v1/roles/" + id).then().statusCode(308);
        assertThat(refused(role("old", "roleFamily: $family\nid: 01980000-0000-7000-8000-000000000001")))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("is, or was, the slug of the role with id " + id));
    }

    @Test
    void formerSlugsRedirectToo() {
        publish("formerSlugs: [%s-ancient]\n".formatted(own) + family());
        given().redirects()
                .follow(false)
                .get("/v1/role-families/" + own + "-ancient")
                .then()
                .statusCode(308);
    }

    @Test
    void whatIsNamedCannotBeRemovedAlone() {
        publish(family(), role("a", "roleFamily: $family"));
        Proposal removal = new Proposal(
                "a test", "", List.of(), List.of(new Name(Kind.ROLE_FAMILY, "en", own + "-family")), List.of());
        assertThatThrownBy(() -> publisher.publish(removal))
                .isInstanceOf(InvalidDocuments.class)
                .hasMessageContaining("the role " + own + "-a names it in roleFamily");
        Proposal both = new Proposal(
                "a test",
                "",
                List.of(),
                List.of(new Name(Kind.ROLE_FAMILY, "en", own + "-family"), new Name(Kind.ROLE, "en", own + "-a")),
                List.of());
        assertThat(publisher.publish(both)).isPresent();
        given().get("/v1/roles/" + own + "-a").then().statusCode(410);
    }

    @Test
    void aPartThatWhatStaysNamesCannotGoAway() {
        String ladder = "kind: ladder\nslug: %s-l%d\ntitle: L\nroleFamily: %s-family\nrungs: [{key: %s, title: R}]\n%s";
        publish(
                family(),
                ladder.formatted(own, 1, own, "a", ""),
                ladder.formatted(
                        own,
                        2,
                        own,
                        "b",
                        "moves: [{key: m, kind: LATERAL, to: {ladder: %s-l1, rung: a}}]".formatted(own)));
        long before = published();
        assertThat(refused(ladder.formatted(own, 1, own, "renamed", "")))
                .containsExactly(
                        "ladder %s-l2 /moves/0/to/rung is not a rung of the ladder that is named".formatted(own));
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void anIdBelongsToOneKindForEver() {
        publish(family());
        String id = given().get("/v1/role-families/" + own + "-family").path("id");
        assertThat(refused("id: " + id + "\n" + skill("")))
                .containsExactly("0.yaml:1 /id is the id of the role-family %s-family in en".formatted(own));
    }

    @Test
    void aChangeThatBreaksARuleForWhatStaysIsRefused() {
        publish(
                family(),
                skill(""),
                role("base", "roleFamily: $family\nrequirements: {$skill: {level: CORE, when: {variant: $variant}}}"),
                role("variant", "variantOf: $base"));
        assertThat(refused(role("variant", "roleFamily: $family")))
                .containsExactly(
                        "role %s-base /requirements/%s-skill/0/when/variant %s-variant is not a variant of this role"
                                .formatted(own, own, own));
        assertThat(refused(role("base", "variantOf: $other"), role("other", "roleFamily: $family")))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("/variantOf is itself a variant"));
    }

    @Test
    void oneDocumentUnderTwoNamesIsStillOne() {
        publish(family(), skill(""), role("a", "roleFamily: $family"));
        String id = given().get("/v1/roles/" + own + "-a").path("id");
        publish("id: " + id + "\n" + role("b", "roleFamily: $family"));
        assertThat(refused("kind: guide\nslug: %s-g\ntype: COMPARISON\ntitle: G\nshortAnswer: A\n".formatted(own)
                        + "roles: [%s-a, %s-b]\nskillMatrix: {skills: [%s-skill]}".formatted(own, own, own)))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("/roles/1", "is given twice"));
    }

    @Test
    void whatTheSameProposalRemovesCannotBeNamed() {
        publish(family());
        Proposal both = new Proposal(
                "a test",
                "",
                documents(role("new", "roleFamily: $family")),
                List.of(new Name(Kind.ROLE_FAMILY, "en", own + "-family")),
                List.of());
        assertThatThrownBy(() -> publisher.publish(both))
                .isInstanceOf(InvalidDocuments.class)
                .hasMessageContaining("names the role-family " + own + "-family, which does not exist");
        given().get("/v1/role-families/" + own + "-family").then().statusCode(200);
    }

    @Test
    void whatIsRemovedExistsAndIsNotWrittenAtOnce() {
        publish(family());
        Name name = new Name(Kind.ROLE_FAMILY, "en", own + "-family");
        Name nobody = new Name(Kind.ROLE_FAMILY, "en", own + "-nobody");
        Proposal both = new Proposal("a test", "", documents(family()), List.of(name, nobody), List.of());
        assertThatThrownBy(() -> publisher.publish(both))
                .isInstanceOf(InvalidDocuments.class)
                .hasMessageContaining("cannot be removed and written at once")
                .hasMessageContaining("cannot be removed: it is not published");
    }

    @Test
    void languagesDoNotLeakIntoEachOther() {
        String german = "language: de\n";
        publish(family(), skill(""), role("a", "roleFamily: $family\nduties: [{key: x, theme: PEOPLE, text: Leads.}]"));
        publish(
                german + skill("name: Fertigkeit"),
                german + role("a", "roleFamily: $family\nduties: [{key: y, theme: PEOPLE, text: Leitet.}]"),
                german
                        + "kind: ladder\nslug: %s-l\ntitle: Leiter\nroleFamily: %s-family\nrungs: [{key: r, title: R}]"
                                .formatted(own, own));
        given().get("/v1/skills?limit=100").then().body("items.name", org.hamcrest.Matchers.not(hasItem("Fertigkeit")));
        given().get("/v1/duties?limit=100").then().body("items.text", org.hamcrest.Matchers.not(hasItem("Leitet.")));
        given().get("/v1/roles/" + own + "-a").then().body("duties.text", equalTo(List.of("Leads.")));
        given().get("/v1/ladders/" + own + "-l").then().statusCode(404);
    }

    @Test
    void aRemovalMakesWhatListedTheDocumentNew() {
        publish(family(), role("base", "roleFamily: $family"), role("variant", "variantOf: $base"));
        Publication removal = publisher
                .publish(new Proposal(
                        "a test", "", List.of(), List.of(new Name(Kind.ROLE, "en", own + "-variant")), List.of()))
                .orElseThrow();
        given().get("/v1/roles/" + own + "-base")
                .then()
                .body("variants", hasSize(0))
                .body("version", equalTo((int) removal.number));
    }

    @Test
    void aBaseTakesItsVariantsAlongIntoAnotherFamily() {
        String other = "kind: role-family\nslug: %s-other\ntitle: Other".formatted(own);
        publish(family(), other, role("base", "roleFamily: $family"), role("variant", "variantOf: $base"));
        publish(role("base", "roleFamily: $other"));
        given().get("/v1/roles/" + own + "-variant").then().body("roleFamily.slug", equalTo(own + "-other"));
    }

    @Test
    void theLogMakesTheLiveTablesAnewByteForByte() {
        publish(family(), skill(""), role("a", "roleFamily: $family\nrequirements: {$skill: CORE}"));
        publish(skill("name: Skill by another name"));
        publish(
                role("b", "variantOf: $a\nduties: [{key: x, theme: PEOPLE, text: Leads.}]"),
                role("c", "variantOf: $a"));
        String id = given().get("/v1/roles/" + own + "-b").path("id");
        publish("id: " + id + "\n" + role("renamed", "variantOf: $a"));
        publish("language: de\n" + skill("name: Fertigkeit"));
        remove("c");
        publish(role("c", "variantOf: $a\nsummary: Back again"));
        remove("c");
        List<String> paths = Stream.of(
                        "/v1/roles/%s-a",
                        "/v1/roles/%s-b",
                        "/v1/roles/%s-renamed",
                        "/v1/roles/%s-c",
                        "/v1/skills/%s-skill",
                        "/v1/role-families/%s-family",
                        "/v1/roles?limit=100",
                        "/v1/duties?limit=100")
                .map(path -> path.formatted(own))
                .toList();
        List<String> before = paths.stream().map(PublisherTest::answer).toList();
        replay.run();
        assertThat(paths.stream().map(PublisherTest::answer).toList()).isEqualTo(before);
    }

    private void remove(String role) {
        Name name = new Name(Kind.ROLE, "en", own + "-" + role);
        assertThat(publisher.publish(new Proposal("a test", "", List.of(), List.of(name), List.of())))
                .isPresent();
    }

    /** What is answered, without what names the request. */
    private static String answer(String path) {
        var response = given().redirects().follow(false).get(path);
        return response.statusCode() + " " + response.header("Location") + " "
                + response.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void publishersAtOnceGetNumbersWithoutGaps() throws Exception {
        long before = published();
        int publishers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(publishers);
        try {
            List<Callable<Long>> calls = IntStream.range(0, publishers)
                    .<Callable<Long>>mapToObj(i ->
                            () -> publish("kind: role-family\nslug: %s-%d\ntitle: Family".formatted(own, i)).number)
                    .toList();
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> call : threads.invokeAll(calls)) {
                numbers.add(call.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, publishers)
                            .mapToObj(i -> before + i)
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update publication set note = 'x'",
                "delete from publication",
                "truncate publication cascade",
                "update revision set slug = 'x'",
                "delete from revision",
                "truncate data_file"
            })
    void theLogIsAppendOnlyForEverybody(String statement) {
        publish(family());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entityManager.createNativeQuery(statement).executeUpdate()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void aListShowsWhatIsPublished() {
        publish(family());
        given().queryParam("limit", 100)
                .get("/v1/role-families")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem(own + "-family"));
    }
}
