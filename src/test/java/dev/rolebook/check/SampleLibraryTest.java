package dev.rolebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.Revision;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SampleLibraryTest {

    @Test
    void editorsHaveNothingToSayOfTheSampleLibrary() {
        // Other tests have published documents beside it.
        Set<String> sample = QuarkusTransaction.requiringNew()
                .call(() -> Revision.<Revision>list("publication", 1L).stream()
                        .map(revision -> revision.slug)
                        .collect(Collectors.toSet()));
        assertThat(sample).hasSizeGreaterThan(80);
        List<Map<String, Object>> findings = Keyring.as(Roles.ADMINISTRATOR)
                .get("/manage/v1/checks?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        assertThat(findings)
                .filteredOn(finding -> sample.contains(String.valueOf(finding.get("slug"))))
                .isEmpty();
    }
}
