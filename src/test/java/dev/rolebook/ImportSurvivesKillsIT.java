package dev.rolebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at any moment of an import, Rolebook has published all of it afterwards or nothing, goes on with
 * what it had taken on, and takes the same again. {@code -Drolebook.kills=20} is the long form.
 */
class ImportSurvivesKillsIT {

    private static final int KILLS = Integer.getInteger("rolebook.kills", 4);
    private static final int DOCUMENTS = 2_000;
    private static final String KEY = "rb_testadmin001_" + "0123456789abcdef".repeat(3);
    private static final Map<String, String> SETTINGS =
            Map.of("ROLEBOOK_ADMIN_KEY", KEY, "ROLEBOOK_SAMPLE_LIBRARY", "false", "ROLEBOOK_IMPORTS_LEASE", "2S");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void killedAtRandomMomentsItIsAllOrNothingAndGoesOn() throws Exception {
        RunningRolebook rolebook = RunningRolebook.start(directory, SETTINGS);
        try {
            long began = System.nanoTime();
            await(rolebook, post(rolebook, 0).orElseThrow());
            Duration undisturbed = Duration.ofNanos(System.nanoTime() - began);
            assertThat(skills(rolebook, 0)).isEqualTo(DOCUMENTS);

            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int kill = 1; kill <= KILLS; kill++) {
                // one moment in each part of an import: all of its steps have their turn
                Duration moment = undisturbed
                        .multipliedBy(kill - 1)
                        .plus(Duration.ofNanos(random.nextLong(undisturbed.toNanos())))
                        .dividedBy(KILLS);
                String when = "killed after %s of %s (seed %d)".formatted(moment, undisturbed, seed);
                rolebook = killDuringImport(rolebook, kill, moment);
                assertThat(skills(rolebook, kill)).as(when).isIn(0L, (long) DOCUMENTS);
                awaitAll(rolebook);
                String ids = ids(rolebook, kill);
                await(rolebook, post(rolebook, kill).orElseThrow());
                assertThat(skills(rolebook, kill)).as(when).isEqualTo(DOCUMENTS);
                if (!ids.isEmpty()) {
                    assertThat(ids(rolebook, kill)).as(when).isEqualTo(ids);
                }
                assertThat(text(rolebook, "select count(*) from content_import_chunk"))
                        .as(when)
                        .isEqualTo("0");
                assertThat(text(rolebook, LOG_AGREES)).as(when).isEqualTo("t");
            }
            rolebook.stop();
        } finally {
            rolebook.close();
        }
    }

    /** What is published is what the log says last of each document. */
    private static final String LOG_AGREES = """
            select not exists (
                select 1
                from document d
                    full join (
                        select distinct on (document_id) document_id, after, publication
                        from revision
                        order by document_id, publication desc) r on r.document_id = d.id
                where d.id is null or r.document_id is null or cast(d.body as text) <> cast(r.after as text)
                    or d.version <> r.publication)
                and (select count(*) from skill) = (select count(*) from document where kind = 'SKILL')
                and (select count(*) from search_entry) = (select count(*) from document)
            """;

    private RunningRolebook killDuringImport(RunningRolebook rolebook, int set, Duration moment) throws Exception {
        Thread upload = new Thread(() -> {
            try {
                post(rolebook, set);
            } catch (IOException killed) {
                // nobody is there any more to answer
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        upload.start();
        assertThat(rolebook.endsWithin(moment)).as(rolebook::output).isFalse();
        rolebook.kill();
        upload.join();
        return RunningRolebook.start(directory, SETTINGS);
    }

    /** Sends skills of a set, each with an id of its own to be made, and returns the import's id. */
    private Optional<String> post(RunningRolebook rolebook, int set) throws IOException, InterruptedException {
        String skills = IntStream.range(0, DOCUMENTS)
                .mapToObj(i ->
                        "kind: skill\nslug: s%d-%d\nname: Skill %d of set %d\ntype: SKILL\n".formatted(set, i, i, set))
                .collect(Collectors.joining("---\n"));
        HttpRequest request = HttpRequest.newBuilder(rolebook.uri("/manage/v1/imports?publish=true"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(skills))
                .build();
        Matcher id = ID.matcher(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private static void await(RunningRolebook rolebook, String id) {
        Awaitility.await("the import ends")
                .atMost(Duration.ofMinutes(2))
                .until(() -> rolebook.get("/manage/v1/imports/" + id + "?wait=5", KEY)
                        .body()
                        .contains("\"state\":\"DONE\""));
    }

    /** What was taken on before the kill goes on by itself. */
    private static void awaitAll(RunningRolebook rolebook) {
        Awaitility.await("imports go on")
                .atMost(Duration.ofMinutes(2))
                .until(() -> text(
                                rolebook,
                                "select count(*) from content_import where state in"
                                        + " ('READING', 'CHECKING', 'APPLYING')")
                        .equals("0"));
        assertThat(text(rolebook, "select count(*) from content_import where state in ('FAILED', 'REFUSED')"))
                .isEqualTo("0");
    }

    private static long skills(RunningRolebook rolebook, int set) {
        return Long.parseLong(text(rolebook, "select count(*) from skill where slug like 's" + set + "-%'"));
    }

    private static String ids(RunningRolebook rolebook, int set) {
        return text(
                rolebook,
                "select coalesce(md5(string_agg(id || slug, ',' order by slug)), '') from skill where slug like 's"
                        + set + "-%'");
    }

    private static String text(RunningRolebook rolebook, String query) {
        try (Connection connection = rolebook.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
