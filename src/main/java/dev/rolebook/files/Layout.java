package dev.rolebook.files;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.FileReference;
import dev.rolebook.document.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a library's files are: {@code roles/paralegal.yaml}, {@code data/wages.csv}. Documents in another
 * language than the default one say so before the ending: {@code roles/paralegal.de.yaml}.
 */
public enum Layout {
    DOCUMENT,
    DATA,

    /** Not YAML, in a directory of documents: likely a slip, and a document would be missing for it. */
    MISPLACED,

    /** None of a library's: job postings, which have a way of their own, and whatever else a repository has. */
    OTHER;

    private static final String DATA_DIRECTORY = "data";

    private static final Set<String> DIRECTORIES =
            Arrays.stream(Kind.values()).map(Layout::directory).collect(Collectors.toUnmodifiableSet());

    /** Of a file, wherever it is unpacked. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** What an entry of an archive is. Archives may have directories around the library's. */
    static Layout of(String path) {
        List<String> steps = List.of(path.split("/", -1));
        String file = steps.get(steps.size() - 1).toLowerCase(Locale.ROOT);
        String directory = steps.size() < 2 ? "" : steps.get(steps.size() - 2);
        if (directory.equals(DATA_DIRECTORY)) {
            return DATA;
        } else if (DIRECTORIES.contains(directory)) {
            boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
            return yaml ? DOCUMENT : file.startsWith(".") ? OTHER : MISPLACED;
        }
        return OTHER;
    }

    /** The directory of a kind's documents. */
    static String directory(Kind kind) {
        return kind == Kind.SHELF ? "shelves" : kind.plural();
    }

    /** The path of a document. */
    public static String path(Kind kind, String language, String slug) {
        String suffix = language.equals(Envelope.DEFAULT_LANGUAGE) ? "" : "." + language;
        return directory(kind) + "/" + slug + suffix + ".yaml";
    }

    /** The name of a table's file; by its digest where what its document calls it is not one. */
    public static String fileName(FileReference file) {
        return FILE_NAME.matcher(file.name()).matches() ? file.name() : file.sha256();
    }

    /** The path of a table. */
    public static String path(String file) {
        return DATA_DIRECTORY + "/" + file;
    }
}
