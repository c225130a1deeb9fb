package dev.rolebook.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Replay;
import dev.rolebook.publishing.Written;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is searched for is what is published, however it is asked. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class SearchTest {

    /** Each test has words of its own: others publish into the same database. */
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Inject
    Replay replay;

    @Inject
    EntityManager entityManager;

    /** A word that nothing else has. */
    private String own;

    @BeforeEach
    void ownWords() {
        int test = TESTS.incrementAndGet();
        own = "zq" + (char) ('a' + test / 26) + "x" + (char) ('a' + test % 26);
    }

    private String family(String slug, String title) {
        return "kind: role-family\nslug: %s-%s\ntitle: %s\n".formatted(own, slug, title);
    }

    private String role(String slug, String title, String more) {
        return "kind: role\nslug: %s-%s\ntitle: %s\n".formatted(own, slug, title) + more.replace("$", own);
    }

    private String skill(String slug, String name, String more) {
        return "kind: skill\nslug: %s-%s\ntype: SKILL\nname: %s\n".formatted(own, slug, name) + more.replace("$", own);
    }

    private static ValidatableResponse search(String typed) {
        return given().queryParam("q", typed).get("/v1/search").then().statusCode(200);
    }

    private List<String> found(String typed) {
        List<String> slugs = search(typed).extract().path("items.slug");
        return slugs.stream()
                .filter(slug -> slug.startsWith(own + "-"))
                .map(slug -> slug.substring(own.length() + 1))
                .toList();
    }

    @Test
    void itFollowsWhatIsPublished() {
        written.publish(List.of(skill("s", "Flumery " + own, "description: Baking $ loaves.")));
        assertThat(found("flumery " + own)).containsExactly("s");
        String id = given().get("/v1/skills/" + own + "-s").path("id");

        written.publish(List.of("id: " + id + "\n" + skill("renamed", "Grommery " + own, "")));
        assertThat(found("grommery " + own)).containsExactly("renamed");
        search("flumery").body("items", empty());
        search(own + " loaves").body("items.slug", contains(own + "-renamed"));

        publisher.publish(new Proposal(
                "a test", "", List.of(), List.of(new Name(Kind.SKILL, "en", own + "-renamed")), List.of()));
        search("grommery").body("items", empty());
    }

    @Test
    void whatIsRefusedIsNotFound() {
        assertThatThrownBy(() -> written.publish(
                        List.of(skill("s", "Quillery " + own, ""), role("r", "R", "roleFamily: nobody-knows-it"))))
                .isInstanceOf(InvalidDocuments.class);
        search("quillery").body("items", empty());
    }

    @Test
    void aVariantIsFoundByWhatItInherits() {
        String duties = "duties: [{key: x, theme: PEOPLE, text: Juggles %s.}]";
        written.publish(List.of(
                family("f", "Family"),
                role("base", "Base", "roleFamily: $-f\n" + duties.formatted("mirabelles " + own)),
                role("variant", "Variant", "variantOf: $-base")));
        assertThat(found("mirabelles " + own)).containsExactly("base", "variant");

        written.publish(List.of(role("base", "Base", "roleFamily: $-f\n" + duties.formatted("quinces " + own))));
        assertThat(found("quinces " + own)).containsExactly("base", "variant");
        search("mirabelles").body("items", empty());

        written.publish(List.of(
                role("variant", "Variant", "variantOf: $-base\nduties: [{key: x, theme: PEOPLE, text: Rests.}]")));
        assertThat(found("quinces " + own)).containsExactly("base");
    }

    @Test
    void familiesAreThoseOfNow() {
        String guide = "kind: guide\nslug: %s-g\ntype: PATHWAY\ntitle: Way %s\nshortAnswer: A\nfrom: [%s-variant]\n"
                        .formatted(own, own, own)
                + "to: [%s-other]\nsteps: [{key: s, title: Step, body: Go}]".formatted(own);
        written.publish(List.of(
                family("f", "First"),
                family("g", "Second"),
                role("base", "Base " + own, "roleFamily: $-f"),
                role("variant", "Variant " + own, "variantOf: $-base"),
                role("other", "Other", "roleFamily: $-f"),
                guide));
        search("way " + own).body("items[0].roleFamilies.title", contains("First"));

        written.publish(List.of(role("base", "Base " + own, "roleFamily: $-g")));
        search("variant " + own).body("items[0].roleFamilies.slug", contains(own + "-g"));
        search("way " + own).body("items[0].roleFamilies.title", contains("First", "Second"));

        written.publish(List.of(family("g", "Second, by another name")));
        search("way " + own)
                .body("items[0].roleFamilies.title", contains("First", "Second, by another name"))
                .body("facets.roleFamilies.roleFamily.title", hasItem("Second, by another name"));
        given().queryParam("q", "way " + own)
                .queryParam("roleFamily", own + "-g")
                .get("/v1/search")
                .then()
                .body("items.slug", contains(own + "-g"))
                .body("items[0].kind", equalTo("GUIDE"));
    }

    @Test
    void theLogMakesTheIndexAnewByteForByte() {
        written.publish(List.of(
                family("f", "Family " + own),
                role("a", "Drover " + own, "roleFamily: $-f\nduties: [{key: x, theme: SPEND, text: Drives sheep.}]"),
                role("b", "Shepherd " + own, "variantOf: $-a")));
        written.publish(List.of(role("b", "Shepherdess " + own, "variantOf: $-a")));
        written.publish(List.of("language: de\n" + skill("s", "Schafe hüten " + own, "")));
        publisher.publish(
                new Proposal("a test", "", List.of(), List.of(new Name(Kind.SKILL, "de", own + "-s")), List.of()));
        List<String> typed = List.of(own, "drovr " + own, "sheep", "shepherd", "family", "base", "skill", "mirabelles");
        List<String> before = typed.stream().map(SearchTest::answer).toList();
        replay.run();
        assertThat(typed.stream().map(SearchTest::answer).toList()).isEqualTo(before);
        assertThat(before.get(0)).contains("Shepherdess");
    }

    private static String answer(String typed) {
        return given().queryParam("q", typed)
                .queryParam("limit", 100)
                .queryParam("count", true)
                .get("/v1/search")
                .asString()
                .replaceAll("\"next\":\"[^\"]*\"", "");
    }

    @Test
    void whatWasCorrectedIsSaid() {
        written.publish(List.of(skill("s", "Marzipanning " + own, "")));
        search("A Marzipnning, " + own)
                .body("items.slug", hasItem(own + "-s"))
                .body("corrected", equalTo("A marzipanning, " + own));
        search("marzipanning " + own).body("corrected", nullValue());
        search("marzipann").body("corrected", nullValue());
    }

    @Test
    void languagesDoNotLeak() {
        written.publish(List.of("language: de\n" + skill("s", "Kaltmamsell " + own, "")));
        search("kaltmamsell").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"en, english", "en-GB, english", "de-AT, german", "pt-BR, portuguese", "nn, norwegian", "cy, simple"})
    void eachLanguageHasTheRulesThatPostgresqlKnowsForIt(String language, String rules) {
        written.publish(List.of("language: " + language + "\n" + skill("s", "Running operations " + own, "")));
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> entityManager
                        .createNativeQuery("""
                                select cast(search_configuration(e.language) as text), cast(e.words as text)
                                    = cast(setweight(to_tsvector(cast(:rules as regconfig), :text), 'A')
                                        || array_to_tsvector(array['=' || :name, '#SKILL']) as text)
                                from search_entry e join document d on d.id = e.id
                                where d.language = :language and d.slug = :slug
                                """)
                        .setParameter("rules", rules)
                        .setParameter("text", "running operations " + own)
                        .setParameter("name", "runningoperations" + own)
                        .setParameter("language", language)
                        .setParameter("slug", own + "-s")
                        .getResultList());
        assertThat(found).singleElement().isEqualTo(new Object[] {rules, true});
    }

    @Test
    void accentsAndNormalFormsDoNotMatter() {
        written.publish(List.of(skill("s", "Crème brûlée " + own, "")));
        for (String typed : List.of(
                "crème brûlée " + own,
                Normalizer.normalize("crème brûlée " + own, Normalizer.Form.NFD),
                "CREME BRULEE " + own)) {
            search(typed)
                    .body("items[0].slug", equalTo(own + "-s"))
                    .body("items[0].title", equalTo("Crème brûlée " + own));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "'",
                "\\",
                "a & | ! <-> b",
                "!paralegal",
                "para*:",
                "para:*A",
                "(((",
                "')) or 1=1 --",
                "' | 'x':* & !'y",
                "%",
                "_%_%_%",
                "(a+)+$",
                "%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_(.*a){9}**********************************",
                "<script>alert(1)</script>",
                "{}[]\"\"``",
                "the of and",
                "?",
                "👩‍⚖️🏛️",
                "\u202Eabc",
                "=paralegal",
                "-",
                "a",
                "ﷺﷺﷺﷺﷺﷺ",
                "0",
                "1e5 0x1f 3.14 http://a.b/c?d=e user@example.org"
            })
    void whateverIsTypedIsText(String typed) {
        search(typed);
    }

    @Test
    void whereThereIsNothingToLookForNothingIsFound() {
        for (String typed : List.of("!?", "…", "👩‍⚖️", "the of", own + own)) {
            search(typed)
                    .body("items", empty())
                    .body("facets.kinds", empty())
                    .body("facets.roleFamilies", empty())
                    .body("facets.approximate", equalTo(false))
                    .body("page.next", nullValue())
                    .body("page.prev", nullValue());
        }
    }

    @Test
    void whatIsShownIsEscaped() {
        written.publish(List.of(skill(
                "s",
                "'<b>Tammy</b> " + own + "'",
                "description: 'Fits <img src=x onerror=alert(1)> & \"tammies\" $.'")));
        search("tammies img " + own)
                .body(
                        "items[0].snippet",
                        equalTo("Fits &lt;<mark>img</mark> src=x onerror=alert(1)&gt; &amp;"
                                + " &quot;<mark>tammies</mark>&quot; <mark>" + own + "</mark>."))
                .body("items[0].title", equalTo("<b>Tammy</b> " + own));
    }

    @Test
    void longAndManyDocumentsArePublishedAllTheSame() {
        String answer = Stream.iterate(1, i -> i + 1)
                .limit(700)
                .map(i -> own + "word" + i)
                .reduce("", (all, word) -> all + " " + word)
                .substring(1, 4_900);
        StringBuilder faq = new StringBuilder("faq:\n");
        for (int i = 0; i < 50; i++) {
            faq.append("  - {key: q%d, question: Why, answer: '%s'}\n"
                    .formatted(i, answer.replace("word", "w" + i + "x")));
        }
        written.publish(List.of(
                family("f", "Family"),
                role("a", "A", "roleFamily: $-f"),
                role("b", "B", "roleFamily: $-f"),
                "kind: guide\nslug: %s-g\ntype: PATHWAY\ntitle: Long %s\nshortAnswer: A\nfrom: [%s-a]\nto: [%s-b]\n"
                                .formatted(own, own, own, own)
                        + "steps: [{key: s, title: Step, body: Go}]\n" + faq));
        assertThat(found("long " + own)).containsExactly("g");
        assertThat(found(own + "w0x1")).containsExactly("g");
    }

    @Test
    void facetsTellWhatAnotherChoiceWouldFind() {
        written.publish(List.of(
                family("f", "Family f"),
                family("g", "Family g"),
                role("a", "A " + own, "roleFamily: $-f"),
                role("b", "B " + own, "roleFamily: $-f"),
                role("c", "C " + own, "roleFamily: $-g"),
                skill("s", "S " + own, "")));
        given().queryParam("q", own)
                .queryParam("kind", "ROLE")
                .queryParam("roleFamily", own + "-g")
                .queryParam("count", true)
                .get("/v1/search")
                .then()
                .body("items.slug", contains(own + "-c"))
                .body("page.total", equalTo(1))
                .body("facets.kinds.collect { it.kind + it.count }", contains("ROLE1"))
                .body(
                        "facets.roleFamilies.collect { it.roleFamily.slug + it.count }",
                        contains(own + "-f2", own + "-g1"))
                .body("facets.approximate", equalTo(false));
        given().queryParam("q", own)
                .queryParam("kind", "SKILL,LADDER")
                .get("/v1/search")
                .then()
                .body("items.slug", contains(own + "-s"))
                .body("facets.kinds.collect { it.kind + it.count }", contains("ROLE3", "SKILL1"))
                .body("facets.roleFamilies", empty());
    }

    @Test
    void aQueryThatNobodyCanAnswerIsRefusedWithEverythingFound() {
        given().get("/v1/search")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"))
                .body("errors.code", contains("required"));
        given().queryParam("q", "  ").get("/v1/search").then().statusCode(400).body("errors.parameter", contains("q"));
        given().queryParam("q", "x".repeat(201)).get("/v1/search").then().statusCode(400);
        given().queryParam("q", "😀".repeat(200)).get("/v1/search").then().statusCode(200);
        given().queryParam("q", "x")
                .queryParam("kind", "ROLE,GIUDE")
                .queryParam("famly", "x")
                .queryParam("limit", "0")
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3))
                .body("errors.find { it.parameter == 'kind' }.nearest", equalTo("GUIDE"));
        written.publish(List.of(family("tamarind", "Family")));
        given().queryParam("q", "x")
                .queryParam("roleFamily", own + "-tamarnd")
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("roleFamily"))
                .body("errors[0].nearest", equalTo(own + "-tamarind"));
    }
}
