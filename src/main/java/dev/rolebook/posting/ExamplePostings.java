package dev.rolebook.posting;

import dev.rolebook.document.DocumentFormat;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The sample library's jobs: written after it by the first start, and again by each one after that,
 * with new dates, so that they are live whenever somebody looks. They go the way of every partner's.
 */
@ApplicationScoped
class ExamplePostings {

    /** One file a source, named like it. */
    private static final String ROOT = "library/jobs";

    /** The library is published first: it knows the titles. */
    private static final int AFTER_THE_LIBRARY = Interceptor.Priority.APPLICATION + 600;

    private static final Logger LOG = Logger.getLogger(ExamplePostings.class);

    private final boolean wanted;
    private final Postings postings;
    private final Clock clock;

    ExamplePostings(
            @ConfigProperty(name = "rolebook.sample-library", defaultValue = "false") boolean wanted,
            Postings postings,
            Clock clock) {
        this.wanted = wanted;
        this.postings = postings;
        this.clock = clock;
    }

    void renew(@Observes @Priority(AFTER_THE_LIBRARY) StartupEvent start) {
        if (wanted) {
            read().forEach(this::renew);
        }
    }

    /** A library that has grown into another no longer knows the examples' families; that stops no start. */
    private void renew(String source, List<Posting> examples) {
        try {
            postings.replaceAll(source, examples);
        } catch (InvalidPostings e) {
            LOG.warnf("The example jobs of %s were not renewed: %s", source, e.getMessage());
        }
    }

    private Map<String, List<Posting>> read() {
        Map<String, List<Posting>> bySource = new TreeMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            ClassPathUtils.consumeAsPaths(ROOT, root -> {
                try (Stream<Path> files = Files.list(root)) {
                    for (Path file : files.sorted().toList()) {
                        String source = file.getFileName().toString().replace(".yaml", "");
                        Board board = DocumentFormat.fromYaml(Files.readString(file), Board.class);
                        bySource.put(
                                source,
                                board.examples().stream()
                                        .map(example -> example.on(today))
                                        .toList());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bySource;
    }

    /** The postings of a source. */
    record Board(List<Example> examples) {}

    /**
     * A posting whose dates are counted from today.
     *
     * @param postedDaysAgo how many days ago it was posted
     * @param validForDays for how many days from now it is valid; null where its end is open
     */
    record Example(int postedDaysAgo, @Nullable Integer validForDays, Posting posting) {

        Posting on(LocalDate today) {
            return posting.dated(
                    today.minusDays(postedDaysAgo),
                    validForDays == null
                            ? null
                            : today.plusDays(validForDays)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        }
    }
}
