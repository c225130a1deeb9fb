package dev.rolebook.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.InvalidDocuments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is kept as it was written, whatever the script, and is as long as people count it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class WrittenTextTest {

    /** One letter, of one code point that is two units of UTF-16 and four bytes of UTF-8. */
    private static final String WIDE = "𝒂";

    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    Written written;

    private String slug;

    @BeforeEach
    void ownDocument() {
        slug = "written-text-" + TESTS.incrementAndGet();
    }

    private String skill(String name) {
        return "kind: skill\nslug: %s\ntype: SKILL\nname: \"%s\"\nexampleTools: [\"%s\"]\ndescription: \"%s\""
                .formatted(slug, name, name, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202bשלום\u202c עולם", // right to left, with its marks
                "a\u200fb\u200ec",
                "👩‍👩‍👧‍👦 family", // joined by ZWJ
                "🏳️‍🌈", // with a variation selector
                "𝒂𝒃 𠮷野家", // four bytes each
                "e\u0301 and \u00e9", // NFD and NFC
                "\u212b \u00c5 A\u030a", // three that NFC makes one
                "ﬁ ﷺ ½", // that NFKC takes apart
                "Z̷̢̛a̸͔l̶g̴o",
                "ไทย हिन्दी ქართული"
            })
    void whatIsWrittenComesBackByteForByte(String text) {
        written.publish(List.of(skill(text)));

        given().get("/v1/skills/" + slug)
                .then()
                .statusCode(200)
                .body("name", equalTo(text))
                .body("description", equalTo(text))
                .body("exampleTools", contains(text));
        given().queryParam("tool", text)
                .get("/v1/skills")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem(slug))
                .body("items.find { it.slug == '" + slug + "' }.name", equalTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", WIDE, "👩", "\u0301"})
    void aLengthIsOneOfCodePoints(String letter) {
        assertThatThrownBy(() -> written.publish(List.of(skill(letter.repeat(201)))))
                .isInstanceOfSatisfying(
                        InvalidDocuments.class,
                        invalid -> assertThat(invalid.findings())
                                .extracting(Object::toString)
                                .containsExactlyInAnyOrder(
                                        "0.yaml:4 /name length must be between 0 and 200",
                                        "0.yaml:5 /exampleTools/0 length must be between 0 and 200"));

        written.publish(List.of(skill(letter.repeat(200))));
        given().get("/v1/skills/" + slug).then().statusCode(200).body("name", equalTo(letter.repeat(200)));
    }

    @ParameterizedTest
    @CsvSource({"/v1/duties, text, 200", "/v1/jobs, q, 200", "/v1/jobs, location, 100", "/v1/jobs, organisation, 200"})
    void soIsThatOfAParameter(String list, String parameter, int longest) {
        asked(list, parameter, WIDE.repeat(longest)).statusCode(200);
        asked(list, parameter, WIDE.repeat(longest + 1))
                .statusCode(400)
                .body("errors.code", contains("invalid-length"))
                .body("errors.detail", contains("length must be between 0 and " + longest));
    }

    private static ValidatableResponse asked(String list, String parameter, String value) {
        return given().queryParam(parameter, value).get(list).then();
    }

    @Test
    void searchComparesNormalForms() {
        String composed = "Cr\u00e9dit \u00c5land " + slug;
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        written.publish(List.of(skill(decomposed)));

        for (String typed : List.of(composed, decomposed)) {
            given().queryParam("q", typed)
                    .get("/v1/search")
                    .then()
                    .statusCode(200)
                    .body("items[0].slug", equalTo(slug))
                    .body("items[0].title", equalTo(decomposed));
        }
    }

    /** It has letters of ASCII alone, which have one form. */
    @Test
    void aSlugHasNoSecondForm() {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String other = Normalizer.normalize("caf\u00e9", form);
            given().pathParam("slug", other).get("/v1/skills/{slug}").then().statusCode(404);
            asked("/v1/skills", "slug", other).statusCode(400).body("errors.code", contains("invalid-value"));
            assertThatThrownBy(() ->
                            written.publish(List.of(skill("Café").replace("slug: " + slug, "slug: \"" + other + "\""))))
                    .isInstanceOf(InvalidDocuments.class)
                    .hasMessageContaining("/slug");
        }
    }
}
