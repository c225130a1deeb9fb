package dev.rolebook.check;

import static dev.rolebook.check.Library.FAMILY;
import static dev.rolebook.check.Library.guide;
import static dev.rolebook.check.Library.role;
import static dev.rolebook.check.Library.skill;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.document.Rule;
import dev.rolebook.document.Severity;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(ConfiguredChecksTest.OtherSeverities.class)
class ConfiguredChecksTest {

    /** Nothing may be an orphan, and nobody minds holes. */
    public static class OtherSeverities implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rolebook.sample-library",
                    "false",
                    "rolebook.checks.orphan",
                    "error",
                    "rolebook.checks.matrix-hole",
                    "off");
        }
    }

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Test
    void anErrorRefusesThePublication() {
        assertThatThrownBy(() -> written.publish(List.of(skill("alone", "Alone", ""))))
                .isInstanceOfSatisfying(
                        InvalidDocuments.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(Rule.ORPHAN))
                                .satisfies(finding ->
                                        assertThat(finding.severity()).isEqualTo(Severity.ERROR)));
        given().get("/v1/skills/check-alone").then().statusCode(404);
    }

    @Test
    void whatIsOffIsNotSaid() {
        List<String> library = List.of(
                FAMILY,
                skill("law", "Law", ""),
                role("a", "requirements: {check-law: CORE}\n"),
                role("b", ""),
                guide(""));
        assertThat(publisher
                        .rehearse(Proposal.of("a test", "", written.documents(library)))
                        .findings())
                .isEmpty();
    }

    @Test
    void theCatalogueTellsWhatIsConfigured() {
        given().get("/problems/orphan").then().body("severity", is("ERROR"));
        given().get("/problems/matrix-hole").then().body("severity", is("OFF"));
        given().get("/problems/looping-ladder").then().body("severity", is("WARNING"));
        given().get("/problems/not-found").then().body("severity", is((Object) null));
    }
}
