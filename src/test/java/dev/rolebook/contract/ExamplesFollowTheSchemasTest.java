package dev.rolebook.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden answers are what the schemas say, and so is every document of the library. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExamplesFollowTheSchemasTest {

    private Contract contract;
    private BodySchemas bodies;

    @BeforeEach
    void read() {
        contract = Contract.binding();
        bodies = new BodySchemas(contract);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleFollowsItsSchema() {
        return contract.jsonReads().stream()
                .map(read -> dynamicTest(read.id(), () -> {
                    String example = Golden.read(Golden.answer(read.id()));
                    assertThat(bodies.findings(read.jsonAnswer().path("schema"), example))
                            .isEmpty();
                }));
    }

    /** An example has one value of what may be null, and one of the types of a guide: the library has all. */
    @TestFactory
    Stream<DynamicTest> everyDocumentOfTheLibraryFollowsItsSchema() {
        return contract.jsonReads().stream()
                .filter(Operation::isList)
                // Lists of the manage plane hold no documents of the library.
                .filter(list -> list.path().startsWith("/v1/"))
                // A search is asked for words, a crosswalk for a code: what they list are documents of other lists.
                .filter(Operation::needsNothing)
                .map(list -> dynamicTest(list.id(), () -> readAll(list)));
    }

    /** Each answer is judged as it comes. */
    private static void readAll(Operation list) {
        List<Map<String, String>> items = list.request()
                .queryParam("limit", 100)
                .get(list.path())
                .jsonPath()
                .getList("items");
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            String name = item.getOrDefault("slug", item.get("id"));
            list.request().get(list.path() + "/" + name).then().statusCode(200);
        });
    }
}
