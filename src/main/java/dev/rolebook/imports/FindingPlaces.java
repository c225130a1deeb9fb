package dev.rolebook.imports;

import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Origin;
import dev.rolebook.files.Piece;
import dev.rolebook.files.Piece.Text;
import dev.rolebook.files.Pieces;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the files that is which was found wrong with documents that are no text any more. The upload
 * is looked through once more, for the lines of these alone.
 */
@ApplicationScoped
class FindingPlaces {

    private static final Pattern STAGED = Pattern.compile(".*#(\\d+)", Pattern.DOTALL);

    /** Beyond, documents are named, and their lines are not looked up. */
    private static final int MOST = 10_000;

    private final Uploads uploads;

    FindingPlaces(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The same findings, with files and lines. */
    List<Finding> located(Import it, List<Finding> findings) {
        Set<Long> wanted = new HashSet<>();
        findings.stream().limit(MOST).forEach(finding -> {
            Matcher staged = STAGED.matcher(finding.file());
            if (staged.matches()) {
                wanted.add(Long.valueOf(staged.group(1)));
            }
        });
        Map<Long, Origin> origins = wanted.isEmpty() ? Map.of() : origins(it, wanted);
        List<Finding> located = new ArrayList<>();
        for (Finding finding : findings) {
            Matcher staged = STAGED.matcher(finding.file());
            Origin origin = staged.matches() ? origins.get(Long.valueOf(staged.group(1))) : null;
            located.add(origin == null ? finding : finding.at(origin));
        }
        located.sort(Finding.ORDER);
        return located;
    }

    private Map<Long, Origin> origins(Import it, Set<Long> wanted) {
        Map<Long, Origin> origins = new HashMap<>();
        try (Pieces pieces = it.format.pieces(uploads.open(it.id))) {
            long position = 0;
            for (Piece piece = pieces.next();
                    piece != null && origins.size() < wanted.size();
                    piece = pieces.next(), position++) {
                if (wanted.contains(position) && piece instanceof Text text) {
                    Origin origin = text.isJson()
                            ? DocumentReader.placesOfJson(text.file(), text.text())
                            : DocumentReader.places(text.file(), text.text());
                    origins.put(position, origin.from(text.line()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return origins;
    }
}
