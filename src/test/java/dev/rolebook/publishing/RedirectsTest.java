package dev.rolebook.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every URL that was ever given out goes on to say where its document is, on every collection. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class RedirectsTest {

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Inject
    Replay replay;

    /** What documents of some kinds cannot do without. */
    @BeforeEach
    void publishWhatOthersName() {
        List<String> texts = List.of(
                text(Kind.ROLE_FAMILY, "redirects"),
                text(Kind.ROLE, "redirects-role"),
                text(Kind.SOURCE, "redirects-source")
                        + "observations: [{key: pay, title: Pay, measure: WAGE, edition: 2026-01, currency: USD,"
                        + " unit: YEAR, area: {scheme: ISO_3166, code: US, name: US}, statistics: {MEDIAN: 55}}]");
        publisher.publish(Proposal.of("a test", "", written.documents(texts)));
    }

    private static String text(Kind kind, String slug) {
        String head = "kind: " + kind.word() + "\nslug: " + slug + "\n";
        String title = "title: Title of " + slug + "\n";
        return head
                + switch (kind) {
                    case ROLE_FAMILY -> title;
                    case SOURCE ->
                        title
                                + "publisher: P\naccessedOn: 2026-11-01\nlicense: {name: Free}\nattribution: P.\ntier: SURVEY\n";
                    case SKILL -> "name: Title of " + slug + "\ntype: SKILL\n";
                    case ROLE -> title + "roleFamily: redirects\n";
                    case LADDER -> title + "roleFamily: redirects\nrungs: [{key: a, title: A}]\n";
                    case SALARY_REPORT ->
                        title
                                + "bands: [{key: a, role: redirects-role, kind: SOURCED, observation: {source: redirects-source, key: pay}}]\n";
                    case GUIDE ->
                        title
                                + "type: PATHWAY\nshortAnswer: A\nfrom: [redirects-role]\nto: [redirects-role]\nsteps: [{key: a, title: A, body: B}]\n";
                    case SHELF -> title + "position: 9\n";
                };
    }

    private void publish(Kind kind, String slug) {
        written.publish(List.of(text(kind, slug)));
    }

    private void rename(Kind kind, String from, String to) {
        written.publish(List.of("id: " + id(kind, from) + "\n" + text(kind, to)));
    }

    private static String id(Kind kind, String slug) {
        return get(kind.href(slug)).statusCode(200).extract().path("id");
    }

    private static ValidatableResponse get(String path) {
        return given().redirects().follow(false).get(path).then();
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedDocumentIsFoundUnderEveryNameInOneHop(Kind kind) {
        publish(kind, "hop-one");
        String id = id(kind, "hop-one");
        rename(kind, "hop-one", "hop-two");
        rename(kind, "hop-two", "hop-three");
        for (String name : List.of("hop-one", "hop-two", id, id.toUpperCase(java.util.Locale.ROOT))) {
            get(kind.href(name)).statusCode(308).header("Location", equalTo(kind.href("hop-three")));
        }
        get(kind.href("hop-one") + "?fields=slug")
                .statusCode(308)
                .header("Location", equalTo(kind.href("hop-three") + "?fields=slug"));
        get(kind.href("hop-three")).statusCode(200).body("id", equalTo(id));
        rename(kind, "hop-three", "hop-one");
        get(kind.href("hop-three")).statusCode(308).header("Location", equalTo(kind.href("hop-one")));
        get(kind.href("hop-one")).statusCode(200);
        written.withdraw(kind, "hop-one", null);
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawnDocumentSaysWhenAndWhatReplacesItNow(Kind kind) {
        List.of("gone-a", "gone-b", "gone-c").forEach(slug -> publish(kind, slug));
        String id = id(kind, "gone-a");
        rename(kind, "gone-a", "gone-a2");
        String at = written.withdraw(kind, "gone-a2", "gone-b").publishedAt.toString();
        for (String name : List.of("gone-a", "gone-a2", id)) {
            get(kind.href(name))
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .header(
                            "Link",
                            equalTo("<http://localhost:8080" + kind.href("gone-b") + ">; rel=\"successor-version\""))
                    .body("code", equalTo("gone"))
                    .body("detail", containsString("'" + name + "' was withdrawn on " + at.substring(0, 10)))
                    .body("withdrawnAt", equalTo(at))
                    .body("replacedBy.kind", equalTo(kind.name()))
                    .body("replacedBy.slug", equalTo("gone-b"))
                    .body("replacedBy.title", equalTo("Title of gone-b"))
                    .body("replacedBy.href", equalTo(kind.href("gone-b")))
                    .body("replacedBy.url", nullValue());
        }
        rename(kind, "gone-b", "gone-b2");
        get(kind.href("gone-a")).statusCode(410).body("replacedBy.slug", equalTo("gone-b2"));
        written.withdraw(kind, "gone-b2", "gone-c");
        get(kind.href("gone-a")).statusCode(410).body("replacedBy.slug", equalTo("gone-c"));

        publish(kind, "gone-a2");
        get(kind.href(id)).statusCode(308);
        written.withdraw(kind, "gone-c", "gone-a2");
        get(kind.href("gone-b")).statusCode(410).body("replacedBy.slug", equalTo("gone-a2"));

        // What once replaced it may return, and be replaced in its turn.
        publish(kind, "gone-b2");
        written.withdraw(kind, "gone-a2", "gone-b2");
        get(kind.href("gone-c")).statusCode(410).body("replacedBy.slug", equalTo("gone-b2"));
        written.withdraw(kind, "gone-b2", null);
        for (String name : List.of("gone-a", "gone-b", "gone-c")) {
            get(kind.href(name)).statusCode(410).header("Link", nullValue()).body("replacedBy", nullValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLogGivesTheSameAnswersAnew(Kind kind) {
        List.of("log-a", "log-b").forEach(slug -> publish(kind, slug));
        rename(kind, "log-a", "log-a2");
        written.withdraw(kind, "log-a2", "log-b");
        rename(kind, "log-b", "log-b2");
        List<String> before = answers(kind);
        replay.run();
        assertThat(answers(kind)).isEqualTo(before);
        assertThat(before.get(0)).startsWith("410").contains("log-b2");
        written.withdraw(kind, "log-b2", null);
    }

    private static List<String> answers(Kind kind) {
        return Stream.of("log-a", "log-a2", "log-b", "log-b2")
                .map(name -> {
                    var response = get(kind.href(name)).extract().response();
                    return response.statusCode() + " " + response.header("Location") + " " + response.header("Link")
                            + response.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
                })
                .toList();
    }

    @Test
    void anEmbeddedGuideGoesToItsOwnNewPlace() {
        publish(Kind.GUIDE, "page-one");
        rename(Kind.GUIDE, "page-one", "page-two");
        get("/embed/guides/page-one").statusCode(308).header("Location", equalTo("/embed/guides/page-two"));
        publish(Kind.GUIDE, "page-three");
        written.withdraw(Kind.GUIDE, "page-two", "page-three");
        get("/embed/guides/page-one")
                .statusCode(410)
                .header("Link", containsString("/embed/guides/page-three>"))
                .body("replacedBy.href", equalTo("/v1/guides/page-three"));
    }

    @Test
    void whatNeverWasIsNotFound() {
        for (String name : List.of("nobody", "01980000-0000-7000-8000-000000000009", "1-1-1-1-1")) {
            get(Kind.SKILL.href(name)).statusCode(404).body("code", equalTo("not-found"));
        }
        publish(Kind.SKILL, "only-skill");
        String id = id(Kind.SKILL, "only-skill");
        get(Kind.ROLE.href(id)).statusCode(404);
        written.withdraw(Kind.SKILL, "only-skill", null);
        get(Kind.ROLE.href(id)).statusCode(404);
        get(Kind.SKILL.href(id)).statusCode(410);
    }

    @Test
    void whatReplacesADocumentIsPublishedAndStays() {
        List.of("stays", "goes", "goes-too").forEach(slug -> publish(Kind.SKILL, slug));
        assertThatThrownBy(() -> written.withdraw(Kind.SKILL, "goes", "nobody"))
                .isInstanceOf(InvalidDocuments.class)
                .hasMessage("skill goes / cannot be replaced by the skill nobody, which will not be published");
        assertThatThrownBy(() -> written.withdraw(Kind.SKILL, "goes", "goes"))
                .isInstanceOf(InvalidDocuments.class)
                .hasMessageContaining("cannot be replaced by the skill goes");
        assertThatThrownBy(() -> written.withdraw(Kind.SKILL, "goes", "redirects-role"))
                .isInstanceOf(InvalidDocuments.class)
                .hasMessageContaining("cannot be replaced by the skill redirects-role");
        Name one = new Name(Kind.SKILL, "en", "goes");
        Name other = new Name(Kind.SKILL, "en", "goes-too");
        Name kept = new Name(Kind.SKILL, "en", "stays");
        assertThatThrownBy(() -> publisher.publish(new Proposal(
                        "a test",
                        "",
                        List.of(),
                        List.of(one, other, other),
                        Map.of(one, "goes-too", kept, "goes"),
                        List.of())))
                .isInstanceOf(InvalidDocuments.class)
                .hasMessageContaining("cannot be replaced by the skill goes-too")
                .hasMessageContaining("skill goes-too / is removed twice")
                .hasMessageContaining("skill stays / cannot be replaced: it is not removed");
        get(Kind.SKILL.href("goes")).statusCode(200);

        // What is published along may replace it.
        publisher.publish(new Proposal(
                "a test",
                "",
                written.documents(List.of(text(Kind.SKILL, "comes"))),
                List.of(one),
                Map.of(one, "comes"),
                List.of()));
        get(Kind.SKILL.href("goes")).statusCode(410).body("replacedBy.slug", equalTo("comes"));
    }
}
