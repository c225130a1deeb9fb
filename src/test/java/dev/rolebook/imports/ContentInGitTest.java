package dev.rolebook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rolebook.access.Keyring;
import dev.rolebook.access.Roles;
import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of src/docs/content-as-files.md, run exactly as they stand there. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LibraryOfItsOwn.class)
class ContentInGitTest {

    private static final Path PAGE = Path.of("src", "docs", "content-as-files.md");

    @TempDir
    Path repository;

    @Test
    void contentIsCheckedOnAPullRequestAndPublishedOnMerge() throws Exception {
        run("git init -q && git config user.name Editor && git config user.email editor@example.org", 0);
        run(command("begin"), 0);
        Path role = repository.resolve("content/roles/paralegal.yaml");
        String before = Files.readString(role);

        assertThat(run(command("check"), 0)).contains("\"state\":\"DONE\"", "\"changeSet\":null");

        commit(role, before.replace("title: Paralegal\n", "title: Paralegal\nrolefamily: paralegal\n"));
        assertThat(run(command("check"), 22))
                .contains("roles/paralegal.yaml", "rolefamily", "did you mean roleFamily?");

        commit(
                role,
                before.replaceFirst(
                        "(?s)summary: .*?\nworksIn", "summary: Helps attorneys, matter by matter.\nworksIn"));
        assertThat(run(command("check"), 0)).contains("\"changed\":1");
        RestAssured.get("/v1/roles/paralegal")
                .then()
                .body("summary", org.hamcrest.Matchers.not(equalTo("Helps attorneys, matter by matter.")));

        assertThat(run(command("publish"), 0)).contains("\"publication\":");
        RestAssured.get("/v1/roles/paralegal").then().body("summary", equalTo("Helps attorneys, matter by matter."));
        assertThat(run(command("publish"), 0)).contains("\"publication\":null");

        // As it was, for other tests of this database.
        commit(role, before);
        run(command("publish"), 0);
    }

    private void commit(Path file, String text) throws Exception {
        Files.writeString(file, text);
        run("git commit -q -a -m Edit", 0);
    }

    /** One of the page's blocks. */
    private static String command(String name) throws IOException {
        Matcher block =
                Pattern.compile("```sh " + name + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }

    private String run(String commands, int status) throws Exception {
        Path output = Files.createTempFile("content-in-git", ".out");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("ROLEBOOK_URL", "http://localhost:" + RestAssured.port);
        // Whoever may publish may also write: one key for both.
        shell.environment().put("ROLEBOOK_KEY", Keyring.key(Roles.PUBLISHER));
        Process process = shell.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }
}
