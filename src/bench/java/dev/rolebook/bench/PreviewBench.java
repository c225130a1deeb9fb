package dev.rolebook.bench;

import static dev.rolebook.changeset.Editing.SETS;
import static dev.rolebook.changeset.Editing.begin;
import static dev.rolebook.changeset.Editing.draft;
import static dev.rolebook.changeset.Editing.editor;
import static dev.rolebook.changeset.Editing.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import dev.rolebook.database.Rehearsed;
import dev.rolebook.document.Document;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import dev.rolebook.publishing.Written;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a guide takes in a preview, beside the same guide composed without one and beside applying the same change
 * set alone. Measures; asserts nothing of time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(LargeLibrary.class)
class PreviewBench {

    private static final int GUIDES = Integer.getInteger("bench.guides", 1_000);
    private static final List<Integer> DOCUMENTS = List.of(1, 10, 100);
    private static final int WARM_UP = 300;
    private static final int TIMES = 100;
    private static final Path RESULT = Path.of("target", "bench", "preview.md");

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    GeneratedLibrary library;

    @Inject
    Written written;

    @Inject
    Publisher publisher;

    @Test
    void guidesInPreviews() throws Exception {
        library.growTo(GUIDES);
        StringBuilder table = new StringBuilder("""
                | documents in the set | guide, cold: ms | applying the set: ms | guide in the preview: ms | without applying, of cold |
                |---|---|---|---|---|
                """);
        for (int documents : DOCUMENTS) {
            String set = begin("Edited guides");
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < documents; i++) {
                texts.add(edited(set, library.field(i / 10).comparison(i % 10)));
            }
            String guide = "/v1/guides/" + library.field(0).comparison(0);
            String token = token(set);
            List<Document> edited = written.documents(texts);
            double cold = median(() -> get(guide, ""));
            double apply = median(() -> Rehearsed.call(20, () -> publisher.apply(Proposal.of("bench", "one", edited))));
            double preview = median(() -> get(guide, token));
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %.2f | %.2f | %.2f | %.2f |%n",
                    documents, cold, apply, preview, (preview - apply) / cold));
        }
        System.out.println(table);
        Files.createDirectories(RESULT.getParent());
        Files.writeString(RESULT, table);
    }

    /** Writes another title into a guide of the set, and gives the whole as it is then. */
    private static String edited(String set, String slug) {
        String text = draft(set, "guide", slug).asString().replaceFirst("\"title\":\"", "\"title\":\"Edited ");
        write(set, "guide", slug, text);
        return text;
    }

    private static String token(String set) {
        return editor().contentType("application/json")
                .body("{}")
                .post(SETS + "/" + set + "/previews")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private Object get(String path, String token) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port).resolve(path));
        if (!token.isEmpty()) {
            request.header("Rolebook-Preview", token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().contains("\"title\":\"Edited ")).isEqualTo(!token.isEmpty());
        return answer;
    }

    private static double median(Callable<?> work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.call();
        }
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.call();
            nanos[i] = System.nanoTime() - start;
        }
        return Timing.of(nanos).median();
    }
}
