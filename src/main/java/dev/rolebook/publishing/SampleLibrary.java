package dev.rolebook.publishing;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Real content to begin with: published as publication 1 where nothing was ever published, through
 * the same way in as everything after it.
 */
@ApplicationScoped
class SampleLibrary {

    /** The directory of the library, in the sources as in the jar. */
    private static final String ROOT = "library";

    /** What is there and is not published: job postings have a way in of their own, drafts a change set. */
    private static final List<String> NOT_PUBLISHED = List.of("jobs", "drafts");

    private static final Logger LOG = Logger.getLogger(SampleLibrary.class);

    private final boolean wanted;
    private final Publisher publisher;
    private final Kinds kinds;

    /**
     * @param wanted on by default only for the embedded database: somebody else's is theirs to fill
     */
    SampleLibrary(
            @ConfigProperty(name = "rolebook.sample-library", defaultValue = "false") boolean wanted,
            Publisher publisher,
            Kinds kinds) {
        this.wanted = wanted;
        this.publisher = publisher;
        this.kinds = kinds;
    }

    void publish(@Observes StartupEvent start) {
        if (wanted && !publisher.hasPublished()) {
            publisher
                    .publishFirst(read())
                    .ifPresent(publication ->
                            LOG.infof("Published the sample library as publication %d", publication.number));
        }
    }

    private Proposal read() {
        List<Document> documents = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(ROOT, root -> read(root, documents, findings, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!findings.isEmpty()) {
            throw new InvalidDocuments(findings);
        }
        return new Proposal("Rolebook", "The sample library", documents, List.of(), files);
    }

    private void read(Path root, List<Document> documents, List<Finding> findings, List<byte[]> files) {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(path).toString();
                if (name.endsWith(".yaml") && NOT_PUBLISHED.stream().noneMatch(name::startsWith)) {
                    DocumentReader.Outcome outcome = kinds.reader().read(name, Files.readString(path));
                    findings.addAll(outcome.findings());
                    if (outcome.document() != null) {
                        documents.add(outcome.document());
                    }
                } else if (name.startsWith("data")) {
                    files.add(Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
