package dev.rolebook.compare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comparisons while the library changes: names, guides that come and go, versions. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class ComparedLibraryTest {

    private static final String GUIDE =
            "kind: guide\nslug: %s\ntype: COMPARISON\ntitle: Guide\nshortAnswer: A\nroles: [%s]\nladders: []\n"
                    + "skillMatrix: {skills: [compared]}";

    @Inject
    Written written;

    @BeforeEach
    void roles() {
        if (given().get("/v1/roles/compared-a").statusCode() == 404) {
            written.publish(List.of(
                    "kind: role-family\nslug: compared\ntitle: Compared",
                    "kind: skill\nslug: compared\nname: Compared\ntype: SKILL",
                    role("compared-a", "[]", "{compared: CORE}"),
                    role("compared-b", "[compared-b-before]", "{}"),
                    role("compared-c", "[]", "{}")));
        }
    }

    private static String role(String slug, String formerSlugs, String requirements) {
        return "kind: role\nslug: %s\nformerSlugs: %s\ntitle: A role\nroleFamily: compared\nrequirements: %s"
                .formatted(slug, formerSlugs, requirements);
    }

    private static ValidatableResponse compare(String roles) {
        return given().get("/v1/compare?roles=" + roles).then().statusCode(200);
    }

    private static int version(String roles) {
        return compare(roles).extract().path("version");
    }

    @Test
    void aFormerSlugFindsItsRole() {
        compare("compared-a,compared-b-before").body("roles.slug", contains("compared-a", "compared-b"));
        given().get("/v1/compare?roles=compared-a,compared-b,compared-b-before")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("repeated-value"));
    }

    @Test
    void whatNobodyStatesIsEmptyAndWithoutCommonStatementsThereIsNoOverlap() {
        compare("compared-a,compared-b")
                .body("ladders", empty())
                .body("themes", empty())
                .body("skillMatrix.rows.cells[0].level", contains("CORE", null))
                .body("skillMatrix.overlap.score", nullValue());
    }

    @Test
    void ofSeveralGuidesTheOneInTheOrderAskedForIsNamedThenTheOneThatChangedLast() {
        written.publish(List.of(GUIDE.formatted("compared-cb", "compared-c, compared-b")));
        written.publish(List.of(GUIDE.formatted("compared-bc-1", "compared-b, compared-c")));
        compare("compared-b,compared-c").body("guide.slug", equalTo("compared-bc-1"));
        compare("compared-c,compared-b").body("guide.slug", equalTo("compared-cb"));
        written.publish(List.of(GUIDE.formatted("compared-bc-2", "compared-b, compared-c")));
        compare("compared-b,compared-c").body("guide.slug", equalTo("compared-bc-2"));
    }

    @Test
    void aGuideThatComesIsAChange() {
        int before = version("compared-a,compared-c");
        long publication = written.publish(List.of(GUIDE.formatted("compared-ac", "compared-a, compared-c"))).number;
        compare("compared-a,compared-c").body("guide.slug", equalTo("compared-ac"));
        assertThat(version("compared-a,compared-c"))
                .isEqualTo((int) publication)
                .isGreaterThan(before);
    }

    @Test
    void aLadderOfTheFamilyIsAChange() {
        int before = version("compared-a,compared-b");
        written.publish(List.of(
                "kind: role-family\nslug: compared-apart\ntitle: Apart",
                "kind: role\nslug: compared-d\ntitle: D\nroleFamily: compared-apart",
                "kind: role\nslug: compared-e\ntitle: E\nroleFamily: compared-apart"));
        assertThat(version("compared-a,compared-b")).isEqualTo(before);
        int apart = version("compared-d,compared-e");
        written.publish(
                List.of(
                        "kind: ladder\nslug: compared-apart\ntitle: L\nroleFamily: compared-apart\nrungs: [{key: r, title: R}]"));
        compare("compared-d,compared-e")
                .body("ladders.slug", contains("compared-apart"))
                .body("ladders[0].roles", contains("compared-d", "compared-e"));
        assertThat(version("compared-d,compared-e")).isGreaterThan(apart);
    }
}
