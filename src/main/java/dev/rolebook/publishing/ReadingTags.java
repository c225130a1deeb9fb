package dev.rolebook.publishing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rolebook.document.Kind;
import dev.rolebook.provenance.Provenance;
import dev.rolebook.provenance.ReadEnded;
import dev.rolebook.provenance.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Hands over what a published read has read as tags. Documents that were loaded have told {@link
 * Reading} themselves. A statement that looked through tables makes the answer depend on the
 * collections of these, whether it filters, joins or counts: its text says so, and nobody has to.
 */
@ApplicationScoped
class ReadingTags {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join)\\s+(\\w+)");

    private final Reading reading;
    private final Provenance provenance;
    private final Map<String, Optional<Kind>> tables;

    /** Statements are few texts, and read again and again. */
    private final LoadingCache<String, NavigableSet<String>> known =
            Caffeine.newBuilder().maximumSize(1_000).build(this::collections);

    ReadingTags(Reading reading, Provenance provenance, Kinds kinds, SessionFactory entities) {
        this.reading = reading;
        this.provenance = provenance;
        this.tables = tables(kinds, entities.unwrap(SessionFactoryImplementor.class));
    }

    private static Map<String, Optional<Kind>> tables(Kinds kinds, SessionFactoryImplementor entities) {
        Map<String, Optional<Kind>> tables = new HashMap<>();
        entities.getMappingMetamodel()
                .forEachEntityDescriptor(entity -> tables.put(
                        entity.getRootTableName().toLowerCase(Locale.ROOT), kinds.kindOf(entity.getMappedClass())));
        return tables;
    }

    void handOver(@Observes ReadEnded end) {
        Tags read = reading.tags();
        NavigableSet<String> collections = new TreeSet<>(read.collections());
        provenance.searches().forEach(sql -> collections.addAll(known.get(sql)));
        provenance.madeFrom(
                new Tags(read.documents(), collections), reading.updatedAt().orElse(null), reading.languages());
    }

    /** Every collection that a statement may have looked through; the library, where that is not known. */
    NavigableSet<String> collections(String statement) {
        // The database reads names so, however they are written.
        String sql = statement.toLowerCase(Locale.ROOT);
        NavigableSet<String> found = WORD.matcher(sql)
                .results()
                .map(word -> tables.get(word.group()))
                .filter(kind -> kind != null)
                .map(kind -> kind.map(Kind::plural).orElse(Tags.LIBRARY))
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher table = TABLE.matcher(sql);
        while (table.find()) {
            if (!tables.containsKey(table.group(1))) {
                found.add(Tags.LIBRARY);
            }
        }
        return found;
    }
}
