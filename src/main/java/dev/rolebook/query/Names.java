package dev.rolebook.query;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Reading;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Nearest;
import dev.rolebook.web.Problem;
import dev.rolebook.web.QueryParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents that a query names, by present or former slugs, all of a query with one
 * statement.
 */
@ApplicationScoped
public class Names {

    /** Among how many names the nearest one is looked for. */
    private static final int CANDIDATES = 5_000;

    private final EntityManager entityManager;
    private final Reading reading;
    private final Map<Class<?>, List<NamedField>> named = new ConcurrentHashMap<>();

    Names(EntityManager entityManager, Reading reading) {
        this.entityManager = entityManager;
        this.reading = reading;
    }

    /**
     * The documents that a query's parameters name.
     *
     * @param query a bean of parameters, some of them {@link NameOf}
     * @throws Problem with every name that is none
     */
    public Chosen chosen(Object query) {
        return chosen(parameters(query));
    }

    private List<Named> parameters(Object query) {
        List<Named> parameters = named.computeIfAbsent(query.getClass(), NamedField::of).stream()
                .map(field -> field.in(query))
                .filter(parameter -> !parameter.slugs().isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        if (query instanceof DocumentFilter documents && !documents.slug.isEmpty()) {
            parameters.add(new Named("slug", documents.kind(), documents.slug, false));
        }
        return parameters;
    }

    private Chosen chosen(List<Named> parameters) {
        Map<Name, UUID> found = found(parameters);
        List<Fault> faults = faults(parameters, found);
        if (!faults.isEmpty()) {
            throw Problem.invalidParameters(faults);
        }
        Map<String, Set<UUID>> ids = new LinkedHashMap<>();
        for (Named parameter : parameters) {
            Set<UUID> documents = new LinkedHashSet<>();
            parameter.names().forEach(name -> {
                UUID id = found.get(name);
                if (id != null) {
                    documents.add(id);
                }
            });
            ids.put(parameter.parameter(), documents);
        }
        return new Chosen(ids);
    }

    /** The names in a bean of parameters that are none. */
    public List<Fault> faults(Object query) {
        return faults(parameters(query));
    }

    /** The names that are none. */
    List<Fault> faults(List<Named> parameters) {
        return faults(parameters, found(parameters));
    }

    private List<Fault> faults(List<Named> parameters, Map<Name, UUID> found) {
        List<Fault> faults = new ArrayList<>();
        for (Named parameter : parameters) {
            parameter.names().stream()
                    .filter(name -> parameter.strict() && !found.containsKey(name))
                    .forEach(name -> faults.add(unknown(parameter.parameter(), name)));
        }
        return faults;
    }

    private Fault unknown(String parameter, Name name) {
        return Fault.ofParameter(
                        parameter, "unknown-name", "there is no " + name.kind().words() + " '" + name.slug() + "'")
                .nearest(Nearest.to(name.slug(), candidates(name)).orElse(null));
    }

    /** Slips are seldom in the first letter. */
    private List<String> candidates(Name name) {
        String first = name.slug().substring(0, name.slug().offsetByCodePoints(0, 1));
        return entityManager
                .createQuery(
                        "select h.slug from DocumentHead h where h.kind = :kind and h.language = :language"
                                + " and substring(h.slug, 1, 1) = :first order by h.slug",
                        String.class)
                .setParameter("kind", name.kind())
                .setParameter("language", name.language())
                .setParameter("first", first)
                .setMaxResults(CANDIDATES)
                .getResultList();
    }

    private Map<Name, UUID> found(List<Named> parameters) {
        Map<Kind, Set<String>> slugs = new LinkedHashMap<>();
        parameters.forEach(parameter -> slugs.computeIfAbsent(parameter.kind(), kind -> new LinkedHashSet<>())
                .addAll(parameter.slugs()));
        Map<Name, UUID> found = new HashMap<>();
        if (slugs.isEmpty()) {
            return found;
        }
        // A name outlives its document; only what is published can be asked for.
        StringBuilder query = new StringBuilder("select s.kind, s.slug, s.documentId, h.slug from DocumentSlug s"
                + " join DocumentHead h on h.id = s.documentId where s.language = :language and (");
        Map<String, Object> values = new HashMap<>(Map.of("language", Envelope.DEFAULT_LANGUAGE));
        int i = 0;
        for (Map.Entry<Kind, Set<String>> kind : slugs.entrySet()) {
            query.append(i == 0 ? "" : " or ").append("s.kind = :kind" + i + " and among(:slugs" + i + ", s.slug)");
            values.put("kind" + i, kind.getKey());
            values.put("slugs" + i, kind.getValue().toArray(String[]::new));
            i++;
        }
        TypedQuery<Object[]> names = entityManager.createQuery(query.append(")").toString(), Object[].class);
        values.forEach(names::setParameter);
        for (Object[] row : names.getResultList()) {
            Kind kind = (Kind) row[0];
            found.put(new Name(kind, Envelope.DEFAULT_LANGUAGE, (String) row[1]), (UUID) row[2]);
            // Without the document the query would be refused, even if the answer shows nothing of it.
            reading.saw(kind, (String) row[3], Envelope.DEFAULT_LANGUAGE);
        }
        return found;
    }

    /** A field of a bean of parameters that names documents: one, or a list. */
    private record NamedField(QueryParameter parameter, Kind kind) {

        static List<NamedField> of(Class<?> bean) {
            List<NamedField> fields = new ArrayList<>();
            QueryParameter.fieldsOf(bean).forEach((name, parameter) -> {
                NameOf kind = parameter.place().getAnnotation(NameOf.class);
                if (kind != null) {
                    fields.add(new NamedField(parameter, kind.value()));
                }
            });
            return fields;
        }

        Named in(Object query) {
            try {
                Object value = ((Field) parameter.place()).get(query);
                return new Named(parameter.name(), kind, slugs(value), true);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Collection<String> slugs(@Nullable Object value) {
            if (value instanceof Collection<?> several) {
                return several.stream().map(String.class::cast).toList();
            }
            return value == null ? List.of() : List.of((String) value);
        }
    }

    /**
     * A parameter that names documents.
     *
     * @param strict whether a name that is none is refused, instead of finding nothing
     */
    record Named(String parameter, Kind kind, Collection<String> slugs, boolean strict) {

        List<Name> names() {
            return slugs.stream()
                    .map(slug -> new Name(kind, Envelope.DEFAULT_LANGUAGE, slug))
                    .toList();
        }
    }
}
