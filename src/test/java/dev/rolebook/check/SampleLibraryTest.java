package dev.rolebook.check;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SampleLibraryTest {

    @Test
    void editorsHaveNothingToSayOfTheSampleLibrary() {
        Keyring.as(Roles.ADMINISTRATOR)
                .get("/manage/v1/checks?limit=100")
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("documents", greaterThan(90))
                .body("next", nullValue());
    }
}
