package dev.rolebook.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.contract.Contract.Operation;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the document, called with each role and without a key. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AccessTest {

    @TestFactory
    Stream<DynamicTest> everyOperationIsOpenToWhomTheDocumentSaysAndToNobodyElse() {
        return Contract.binding().operations().stream()
                .map(operation -> dynamicTest(operation.toString(), () -> callWithEveryRole(operation)));
    }

    private static void callWithEveryRole(Operation operation) {
        List<String> allowed = AccessTable.roles(operation);
        Response ofNobody = send(operation, given());
        if (allowed.isEmpty()) {
            assertThat(ofNobody.statusCode()).as("nobody").isNotIn(401, 403);
        } else {
            assertThat(ofNobody.statusCode()).as("nobody").isEqualTo(401);
            assertThat(ofNobody.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"rolebook\"");
        }
        for (String role : Roles.ALL) {
            Response answer = send(operation, Keyring.as(role));
            if (allowed.isEmpty()) {
                assertThat(answer.statusCode()).as(role).isEqualTo(ofNobody.statusCode());
            } else if (allowed.contains(role)) {
                // What was sent may be wrong in every other way.
                assertThat(answer.statusCode()).as(role).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(answer.statusCode()).as(role).isEqualTo(403);
                assertThat(answer.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
            }
        }
    }

    /** Of something that is not there, without a body: what would be done must not be done. */
    private static Response send(Operation operation, RequestSpecification request) {
        String path = operation.isGuarded()
                ? ofNothing(operation)
                : operation.exampleRequest().replace(" ", "%20");
        if (operation.parameter("dryRun") != null) {
            request.queryParam("dryRun", "true");
        }
        // Of a type that is taken; or it would be refused before it matters who asks.
        Iterator<String> types = operation.node().at("/requestBody/content").fieldNames();
        if (types.hasNext()) {
            request.header("Content-Type", types.next());
        }
        return request.urlEncodingEnabled(false)
                .request(operation.method().toUpperCase(Locale.ROOT), path)
                .thenReturn();
    }

    private static String ofNothing(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            path = path.replace("{" + parameter.path("name").asText() + "}", nothing(parameter.path("schema")));
        }
        return path;
    }

    private static String nothing(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.at("/enum/0").asText();
        }
        return switch (schema.path("type").asText() + schema.path("format").asText()) {
            case "stringuuid" -> "00000000-0000-7000-8000-00000000ffff";
            case "integer", "integerint32", "integerint64" -> "999999";
            default -> "no-such-thing";
        };
    }

    /** The rules by which the annotations were made. */
    @Test
    void whoMayDoWhatFollowsAFewRules() {
        for (Operation operation : Contract.binding().operations()) {
            List<String> roles = AccessTable.roles(operation);
            assertThat(operation.isGuarded())
                    .as("%s: what is managed is guarded, and nothing else", operation)
                    .isEqualTo(operation.path().startsWith("/manage/"));
            if (!operation.isGuarded()) {
                continue;
            }
            // Who did what with which key is as confidential as the keys.
            boolean ofKeys = operation.path().matches("/manage/v1/(keys|audit)(/.*)?");
            boolean reads = operation.method().equals("get");
            assertThat(roles).as("%s", operation).contains(Roles.ADMINISTRATOR);
            if (ofKeys) {
                assertThat(roles).as("%s", operation).containsExactly(Roles.ADMINISTRATOR);
            } else if (reads) {
                assertThat(roles).as("%s", operation).contains(Roles.READER);
            }
            if (!reads && !operation.path().endsWith("/check")) {
                assertThat(roles).as("%s: readers change nothing", operation).doesNotContain(Roles.READER);
            }
            if (!operation.path().contains("/jobs") && !operation.path().equals("/manage/v1/me")) {
                assertThat(roles).as("%s: partners write their jobs", operation).doesNotContain(Roles.PARTNER);
            }
        }
    }
}
