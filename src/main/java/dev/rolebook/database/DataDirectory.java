package dev.rolebook.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the embedded PostgreSQL keeps everything: {@code postgresql} (the data itself), {@code
 * programs}, {@code password} and {@code rolebook.lock}. What is made here is made beside its place and moved
 * there when whole, so that a process killed half way leaves nothing that looks finished.
 */
record DataDirectory(Path root) {

    private static final String LOCK = "rolebook.lock";
    private static final String UNFINISHED = ".unfinished-";

    /** Creates the directory, or makes sure that what is in it is Rolebook's; never touches what is not. */
    static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new StartFailure("The data directory %s is a file.".formatted(root));
            }
            Files.createDirectories(root, forOwnerOnly(root));
            refuseWhatIsNotOurs(root);
            return new DataDirectory(root);
        } catch (IOException e) {
            throw StartFailure.cannotWrite(root, e);
        }
    }

    private static void refuseWhatIsNotOurs(Path root) throws IOException {
        if (Files.exists(root.resolve(LOCK))) {
            return;
        }
        if (Files.exists(root.resolve("PG_VERSION"))) {
            throw new StartFailure(
                    ("The data directory %s belongs to another PostgreSQL server, not to Rolebook: choose an"
                                    + " empty one with rolebook.database.directory.")
                            .formatted(root));
        }
        try (Stream<Path> entries = Files.list(root)) {
            // a volume of its own has lost+found
            if (entries.anyMatch(entry -> !entry.endsWith("lost+found"))) {
                throw new StartFailure(
                        ("The data directory %s holds other files, and no data of Rolebook: choose an empty"
                                        + " one with rolebook.database.directory.")
                                .formatted(root));
            }
        }
    }

    Path lock() {
        return root.resolve(LOCK);
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path programs(String version) {
        return root.resolve("programs").resolve(version);
    }

    /** A place beside the target, to be moved there when finished. */
    Path unfinished(Path target) throws IOException {
        Path parent = target.resolveSibling(".");
        Files.createDirectories(parent.normalize(), forOwnerOnly(root));
        return Files.createTempDirectory(parent.normalize(), target.getFileName() + UNFINISHED);
    }

    void finish(Path unfinished, Path target) throws IOException {
        Files.move(unfinished, target, ATOMIC_MOVE);
    }

    /** What earlier starts were killed over, or had no room for. */
    void removeUnfinished() throws IOException {
        for (Path parent : List.of(root, root.resolve("programs"))) {
            if (Files.isDirectory(parent)) {
                try (Stream<Path> entries = Files.list(parent)) {
                    entries.filter(path -> path.getFileName().toString().contains(UNFINISHED))
                            .toList()
                            .forEach(DataDirectory::delete);
                }
            }
        }
    }

    /**
     * The file with the password of the server's superuser, made before the server and kept. Trusting
     * whoever connects from this machine would give every local account the rights of this one.
     */
    Path password() throws IOException {
        Path file = root.resolve("password");
        if (!Files.exists(file)) {
            Path unfinished = Files.createTempFile(root, "password", UNFINISHED);
            Files.writeString(unfinished, randomPassword());
            finish(unfinished, file);
        }
        return file;
    }

    static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static FileAttribute<?>[] forOwnerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** As far as it goes: the initdb of a killed start may still write there, and goes on alone in vain. */
    private static void delete(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stillInUse) {
            // the next start tries again
        }
    }
}
