package dev.rolebook.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rolebook.document.Envelope;
import dev.rolebook.provenance.Provenance;
import dev.rolebook.search.SearchTerms.Known;
import dev.rolebook.search.SearchTerms.Lookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/**
 * Asks the index: two statements for a page of results, however many there are. Only the narrow
 * columns of matches are read, and only some of the matches are gone on with.
 */
@ApplicationScoped
class SearchReader {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final EntityManager entityManager;

    private final Provenance provenance;

    SearchReader(EntityManager entityManager, Provenance provenance) {
        this.entityManager = entityManager;
        this.provenance = provenance;
    }

    /** What the index knows of words. */
    List<Known> lookUp(List<Lookup> lookups) {
        Object known = entityManager
                .createNativeQuery(SearchStatements.LOOK_UP)
                .setParameter("language", Envelope.DEFAULT_LANGUAGE)
                .setParameter("words", lookups.stream().map(Lookup::word).toArray(String[]::new))
                .setParameter("partial", lookups.stream().map(Lookup::partial).toArray(Boolean[]::new))
                .getSingleResult();
        return read(known, new TypeReference<List<Known>>() {});
    }

    /** One page of what matches, and the counts of all of it. */
    Matches search(Search search) {
        Query query = entityManager
                .createNativeQuery(search.backward() ? SearchStatements.BACKWARD : SearchStatements.FORWARD)
                .setParameter("language", Envelope.DEFAULT_LANGUAGE);
        search.parameters().forEach(query::setParameter);
        Object matches = query.getSingleResult();
        provenance.lookedThrough();
        return read(matches, new TypeReference<Matches>() {});
    }

    private static <T> T read(Object json, TypeReference<T> type) {
        try {
            return JSON.readValue((String) json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL has built JSON", e);
        }
    }
}
