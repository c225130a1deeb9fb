package dev.rolebook.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.publishing.NoSampleLibrary;
import dev.rolebook.publishing.Written;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoSampleLibrary.class)
class SearchCatchUpTest {

    @Inject
    Written written;

    @Inject
    SearchIndex index;

    @Inject
    SearchCatchUp catchUp;

    @Test
    void whatWasPublishedBeforeThereWasASearchIsFoundAfterTheNextStart() {
        written.publish(List.of(
                "kind: role-family\nslug: belated-family\ntitle: Belated family",
                "kind: role\nslug: belated-base\ntitle: Belated base\nroleFamily: belated-family\n"
                        + "duties: [{key: x, theme: PEOPLE, text: Dawdles.}]",
                "kind: role\nslug: belated-variant\ntitle: Belated variant\nvariantOf: belated-base"));
        List<String> typed = List.of("belated", "dawdles", "belatd", "family");
        List<String> before = typed.stream().map(SearchCatchUpTest::answer).toList();
        QuarkusTransaction.requiringNew().run(index::emptied);
        assertThat(answer("belated")).contains("\"items\":[]");

        catchUp.catchUp(new StartupEvent());

        assertThat(typed.stream().map(SearchCatchUpTest::answer).toList()).isEqualTo(before);
    }

    private static String answer(String typed) {
        return given().queryParam("q", typed)
                .queryParam("limit", 100)
                .get("/v1/search")
                .asString();
    }
}
