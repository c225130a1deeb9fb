package dev.rolebook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.DocumentReader.Outcome;
import dev.rolebook.files.Archive;
import dev.rolebook.files.Layout;
import dev.rolebook.publishing.Kinds;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is published comes out as files that say exactly that. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportTest {

    private static final String EXPORT = "/manage/v1/export";

    @Inject
    Kinds kinds;

    @Test
    void theArchiveHasALibrarysLayoutAndEveryFileReadsAsItsDocument() {
        Map<String, byte[]> files = Archive.read(archive());
        Map<String, byte[]> sample = Archive.sample();
        assertThat(files.keySet())
                .containsAll(sample.keySet().stream()
                        .filter(file -> !file.startsWith("jobs/") && !file.startsWith("drafts/"))
                        .toList());
        Map<String, String> lines = new TreeMap<>();
        Arrays.stream(lines("").split("\n")).forEach(line -> {
            Document document = kinds.reader().published(line);
            lines.put(Layout.path(document.kind(), document.language(), document.slug()), line);
        });
        assertThat(files.keySet().stream().filter(file -> !file.startsWith("data/")))
                .containsExactlyElementsOf(lines.keySet());
        lines.forEach((path, json) -> {
            String yaml = new String(files.get(path), StandardCharsets.UTF_8);
            Outcome outcome = kinds.reader().read(path, yaml);
            assertThat(outcome.findings()).as(yaml).isEmpty();
            assertThat(DocumentFormat.toJson(Objects.requireNonNull(outcome.document())))
                    .isEqualTo(json);
        });
        sample.forEach((file, content) -> {
            if (file.startsWith("data/")) {
                assertThat(files.get(file)).as(file).isEqualTo(content);
            }
        });
    }

    @Test
    void aLevelNoStaysALevelAndACodeStaysItsText() {
        assertThat(new String(
                        Objects.requireNonNull(Archive.read(archive()).get("roles/paralegal.yaml")),
                        StandardCharsets.UTF_8))
                .startsWith("kind: role\nslug: paralegal\n")
                .contains("\"NO\"")
                .contains("\"3411.7\"");
    }

    @Test
    void someKindsAloneCanBeAskedFor() {
        List<String> lines = List.of(lines("?kind=ROLE_FAMILY,SHELF").split("\n"));
        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.contains("\"kind\":\"role-family\"") || line.contains("\"kind\":\"shelf\""));
        Keyring.as(Roles.READER)
                .get(EXPORT + "?kind=ROLES")
                .then()
                .statusCode(400)
                .body("errors[0].nearest", equalTo("ROLE"));
    }

    @Test
    void itIsForThoseWhoMayReadAndForNoCache() {
        RestAssured.get(EXPORT).then().statusCode(401);
        Keyring.as(Roles.PARTNER).get(EXPORT).then().statusCode(403);
        Keyring.as(Roles.READER)
                .get(EXPORT + "?kind=SHELF")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", containsString("rolebook.zip"));
        Keyring.as(Roles.READER).accept("text/csv").get(EXPORT).then().statusCode(406);
    }

    private static byte[] archive() {
        return Keyring.as(Roles.READER)
                .accept("application/zip")
                .get(EXPORT)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String lines(String query) {
        return Keyring.as(Roles.READER)
                .accept("application/x-ndjson")
                .get(EXPORT + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
