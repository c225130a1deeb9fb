package dev.rolebook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.representation.GoingResource;
import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class DeprecationsTest {

    @Test
    void aDeprecatedOperationIsMarkedWithItsDays() throws IOException {
        Operation going = complete("getGoing");
        assertThat(going.getDeprecated()).isTrue();
        assertThat(going.getDescription())
                .isEqualTo("It goes.\n\nDeprecated since 2026-11-01, and may be gone from 2027-05-01 on: see"
                        + " <https://example.org/going>.");
        assertThat(going.getResponses().getAPIResponse("200").getHeaders()).containsKeys("Deprecation", "Sunset");
        assertThat(complete("getGoingSoon").getDescription())
                .endsWith("Deprecated since 2026-12-01: see <https://example.org/soon>.");
    }

    @Test
    void othersAreNot() throws IOException {
        assertThat(complete("getGuide").getDeprecated()).isNull();
    }

    private static Operation complete(String id) throws IOException {
        Operation operation = OASFactory.createOperation()
                .operationId(id)
                .description("It goes.")
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/x", OASFactory.createPathItem().GET(operation)));
        new Deprecations(Index.of(GoingResource.class)).complete(document);
        return operation;
    }
}
