package dev.rolebook.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.files.Piece.Data;
import dev.rolebook.files.Piece.Skipped;
import dev.rolebook.files.Piece.Text;
import dev.rolebook.files.Piece.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload is taken apart piece by piece, and what cannot be meant is refused by its name. */
class PiecesTest {

    @Test
    void aStreamOfYamlIsTakenApartAtItsMarkers() throws IOException {
        String stream =
                "# first\nkind: a\n--- # marker\nkind: b\nnote: |\n  ---\n...\n\n---\n# nothing\n---\n--- {kind: c}\n";
        assertThat(read(new YamlPieces(stream(stream))))
                .containsExactly(
                        new Text("upload.yaml", 1, "# first\nkind: a\n", false),
                        new Text("upload.yaml", 3, "    # marker\nkind: b\nnote: |\n  ---\n", false),
                        new Text("upload.yaml", 12, "    {kind: c}\n", false));
    }

    @Test
    void linesOfJsonKeepTheirNumbers() throws IOException {
        assertThat(read(new NdjsonPieces(stream("\uFEFF{\"a\":1}\n\n  \r\n{\"b\":2}"))))
                .containsExactly(
                        new Text("upload.ndjson", 1, "{\"a\":1}", true),
                        new Text("upload.ndjson", 4, "{\"b\":2}", true));
    }

    @Test
    void whatIsTooLongOrNoTextIsSaidAndReadingGoesOn() throws IOException {
        byte[] latin = "{\"name\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] lines = (new String(latin, StandardCharsets.ISO_8859_1)
                        + "x".repeat(Pieces.LONGEST_DOCUMENT + 1)
                        + "\n{}")
                .getBytes(StandardCharsets.ISO_8859_1);
        List<Piece> pieces = read(new NdjsonPieces(new ByteArrayInputStream(lines)));
        assertThat(said(pieces))
                .containsExactly("upload.ndjson:1 / is not UTF-8", "upload.ndjson:2 / is longer than 1048576 bytes");
        assertThat(pieces).hasSize(3).last().isEqualTo(new Text("upload.ndjson", 3, "{}", true));
        assertThat(said(read(new YamlPieces(stream("a: b\n---\n" + "# long\nx: y\n".repeat(100_000) + "---\nc: d")))))
                .containsExactly("upload.yaml:2 / is longer than 1048576 bytes");
    }

    @Test
    void anArchiveIsReadByItsLayoutWhereverItsRootIs() throws IOException {
        Map<String, String> entries = new TreeMap<>(Map.of(
                "rolebook-main/library/roles/a.yaml", "kind: role",
                "rolebook-main/library/roles/b.de.yml", "kind: role",
                "rolebook-main/library/roles/.gitkeep", "",
                "rolebook-main/library/roles/notes.txt", "no",
                "rolebook-main/library/data/wages.csv", "a,b",
                "rolebook-main/library/jobs/board.yaml", "jobs",
                "rolebook-main/README.md", "#"));
        List<Piece> pieces = read(new ZipPieces(new ByteArrayInputStream(Archive.ofTexts(entries))));
        assertThat(pieces.stream().filter(piece -> piece instanceof Text).map(Piece::file))
                .containsExactly("rolebook-main/library/roles/a.yaml", "rolebook-main/library/roles/b.de.yml");
        assertThat(pieces.stream().filter(piece -> piece instanceof Data).map(Piece::file))
                .containsExactly("wages.csv");
        assertThat(pieces.stream().filter(piece -> piece instanceof Skipped).map(Piece::file))
                .containsExactly(
                        "rolebook-main/README.md",
                        "rolebook-main/library/jobs/board.yaml",
                        "rolebook-main/library/roles/.gitkeep");
        assertThat(said(pieces))
                .containsExactly("rolebook-main/library/roles/notes.txt / is not YAML, and stands where documents do");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../roles/a.yaml",
                "roles/../../a.yaml",
                "/roles/a.yaml",
                "roles//a.yaml",
                "roles/./a.yaml",
                "C:/roles/a.yaml",
                "roles\\a.yaml",
                "roles/a\u0007.yaml"
            })
    void anEntryThatIsNoPathInsideTheArchiveIsRefused(String name) throws IOException {
        assertThat(said(read(new ZipPieces(new ByteArrayInputStream(Archive.ofTexts(Map.of(name, "kind: role")))))))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("is not a path inside it"));
    }

    @Test
    void anArchiveInsideAnArchiveIsRefused() throws IOException {
        byte[] inner = Archive.ofTexts(Map.of("roles/a.yaml", "kind: role"));
        assertThat(said(read(new ZipPieces(
                        new ByteArrayInputStream(Archive.of(Map.of("roles/b.yaml", inner, "data/c.csv", inner)))))))
                .hasSize(2)
                .allMatch(finding -> finding.contains("is an archive inside the archive"));
    }

    @Test
    void whatAnArchiveUnpacksToIsCountedNotBelieved() throws IOException {
        Map<String, byte[]> bombs = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            bombs.put("other/" + i, new byte[1_000_000]);
        }
        byte[] bomb = Archive.of(bombs);
        assertThat(bomb.length).isLessThan(30_000);
        assertThat(said(read(new ZipPieces(new ByteArrayInputStream(bomb), 100, 10_000_000))))
                .containsExactly("upload.zip / unpacks to more than 10000000 bytes");
        assertThat(said(read(new ZipPieces(new ByteArrayInputStream(bomb), 10, 100_000_000))))
                .containsExactly("upload.zip / has more than 10 entries");
        byte[] large = new byte[Pieces.LONGEST_DOCUMENT + 1];
        Arrays.fill(large, (byte) '#');
        assertThat(said(read(new ZipPieces(new ByteArrayInputStream(Archive.of(Map.of("roles/a.yaml", large)))))))
                .containsExactly("roles/a.yaml:1 / is longer than 1048576 bytes");
    }

    @Test
    void whatIsNoArchiveOrABrokenOneIsSaid() throws IOException {
        byte[] whole = Archive.of(Archive.sample());
        assertThat(said(read(new ZipPieces(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 3))))))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains("cannot be unpacked any further"));
        byte[] one = Archive.ofTexts(Map.of("roles/a.yaml", "kind: role"));
        byte[] two = Archive.ofTexts(Map.of("roles/a.yaml", "kind: role", "roles/b.yaml", "kind: role"));
        int between = new String(two, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0003\u0004");
        assertThat(said(read(new ZipPieces(new ByteArrayInputStream(Arrays.copyOf(two, between))))))
                .as("cut between two entries")
                .containsExactly("upload.zip / is not an archive, or not a whole one");
        assertThat(said(read(new ZipPieces(new ByteArrayInputStream(one))))).isEmpty();
        assertThat(said(read(new ZipPieces(stream("kind: role")))))
                .containsExactly("upload.zip / is not an archive, or not a whole one");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Piece> read(Pieces pieces) throws IOException {
        List<Piece> all = new ArrayList<>();
        try (pieces) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                all.add(piece);
            }
        }
        return all;
    }

    private static List<String> said(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece instanceof Unreadable)
                .map(piece -> ((Unreadable) piece).finding().toString())
                .toList();
    }
}
