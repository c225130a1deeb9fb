package dev.rolebook.paging;

import dev.rolebook.paging.Cursors.Position;
import dev.rolebook.provenance.Provenance;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of entities that is read page by page, by the values of its sort keys and never by
 * position: what is inserted or removed meanwhile neither repeats nor hides what stays. A page is one
 * SQL statement, however far into the list it is; counting, if asked for, is one more.
 *
 * <pre>{@code
 * Listing.of(Role.class, "r")
 *         .fetching("left join fetch r.roleFamily")
 *         .where("r.language = :language", Map.of("language", language))
 *         .whereGiven("r.roleFamily.slug = :family", "family", family)
 *         .orderedBy(SortKey.asc("r.slug", String.class, role -> role.slug))
 *         .page(request, RoleSummary::of);
 * }</pre>
 *
 * <p>Immutable: each step returns another.
 */
public final class Listing<E> {

    private final Class<E> entity;
    private final String alias;
    private final String fetches;
    private final List<String> conditions;
    private final Map<String, Object> parameters;
    private final List<SortKey<E, ?>> keys;

    private Listing(
            Class<E> entity,
            String alias,
            String fetches,
            List<String> conditions,
            Map<String, Object> parameters,
            List<SortKey<E, ?>> keys) {
        this.entity = entity;
        this.alias = alias;
        this.fetches = fetches;
        this.conditions = List.copyOf(conditions);
        this.parameters = Map.copyOf(parameters);
        this.keys = List.copyOf(keys);
    }

    /** Every entity of a class. */
    public static <E> Listing<E> of(Class<E> entity, String alias) {
        return new Listing<>(entity, alias, "", List.of(), Map.of(), List.of());
    }

    /** What is read in the same statement: fetch joins to one, never to many. */
    public Listing<E> fetching(String joins) {
        return new Listing<>(entity, alias, fetches + " " + joins, conditions, parameters, keys);
    }

    /**
     * Only what fulfils a condition in HQL. Where {@code in} meets a single value, it is compared with: Hibernate keeps
     * no plan of a list, however short.
     */
    public Listing<E> where(String condition, Map<String, ?> values) {
        String text = condition;
        Map<String, Object> allParameters = new HashMap<>(parameters);
        for (Map.Entry<String, ?> named : values.entrySet()) {
            if (named.getValue() instanceof Collection<?> several && several.size() == 1) {
                text = text.replaceAll("(?<! not) in (:" + named.getKey() + ")\\b", " = $1");
                allParameters.put(named.getKey(), several.iterator().next());
            } else {
                allParameters.put(named.getKey(), named.getValue());
            }
        }
        List<String> allConditions = new ArrayList<>(conditions);
        allConditions.add(text);
        return new Listing<>(entity, alias, fetches, allConditions, allParameters, keys);
    }

    /** Only what fulfils a condition, if the client gave any of the values that it needs. */
    public Listing<E> whereAny(String condition, String name, Collection<?> values) {
        return values.isEmpty() ? this : where(condition, Map.of(name, values));
    }

    /** Only what has any of the values that the client gave, if any, in an array. */
    public Listing<E> whereAnyOf(String array, String name, List<String> values) {
        return values.isEmpty()
                ? this
                : where(
                        "cast(sql('cast(? as text[]) && ?', :" + name + ", " + array + ") as Boolean) = true",
                        Map.of(name, values.toArray(String[]::new)));
    }

    /** Only what fulfils a condition, if the client gave the value that it needs. */
    public Listing<E> whereGiven(String condition, String name, @Nullable Object value) {
        return value == null ? this : where(condition, Map.of(name, value));
    }

    /** The order. The last key is unique in the list, so that the order is total. */
    @SafeVarargs
    public final Listing<E> orderedBy(SortKey<E, ?>... order) {
        List<SortKey<E, ?>> all = new ArrayList<>();
        for (SortKey<E, ?> key : order) {
            all.add(key);
        }
        return new Listing<>(entity, alias, fetches, conditions, parameters, all);
    }

    /** One of several orders, by the names of its keys: {@code -updatedAt}. */
    public Listing<E> sortedBy(Orders<E> orders, String sort) {
        return new Listing<>(entity, alias, fetches, conditions, parameters, orders.keys(sort));
    }

    /** One page, each item shown as a view. */
    public <V> Page<V> page(PageRequest request, Function<? super E, ? extends V> view) {
        return page(request).map(view);
    }

    /** One page. */
    public Page<E> page(PageRequest request) {
        Cursors cursors = Arc.container().instance(Cursors.class).get();
        String list = request.list() + keys.stream().map(SortKey::path).toList();
        Position start = request.cursor == null ? null : cursors.read(list, request.cursor);
        boolean backward = start != null && start.backward();
        List<E> rows = rows(start, backward, request.limit + 1);
        boolean more = rows.size() > request.limit;
        List<E> items = new ArrayList<>(more ? rows.subList(0, request.limit) : rows);
        if (backward) {
            Collections.reverse(items);
        }
        boolean hasNext = backward || more;
        boolean hasPrev = backward ? more : start != null && !start.values().isEmpty();
        return new Page<>(
                items,
                new PageInfo(
                        request.limit,
                        hasNext ? cursors.write(list, after(items)) : null,
                        hasPrev ? cursors.write(list, before(items)) : null,
                        request.count ? count() : null));
    }

    /** Where the next page begins; the list's beginning, if everything before has gone meanwhile. */
    private Position after(List<E> items) {
        return new Position(false, items.isEmpty() ? List.of() : valuesOf(items.get(items.size() - 1)));
    }

    private Position before(List<E> items) {
        return new Position(true, items.isEmpty() ? List.of() : valuesOf(items.get(0)));
    }

    private List<String> valuesOf(E item) {
        return keys.stream().map(key -> key.written(item)).toList();
    }

    private List<E> rows(@Nullable Position start, boolean backward, int limit) {
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        List<String> all = new ArrayList<>(conditions);
        if (start != null && !start.values().isEmpty()) {
            for (int i = 0; i < keys.size(); i++) {
                values.put("key" + i, keys.get(i).parsed(start.values().get(i)));
            }
            all.add(beyond(backward));
        }
        TypedQuery<E> query = Panache.getSession()
                .createQuery("select " + alias + from(fetches, all) + order(backward), entity)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return lookedThrough(query.getResultList());
    }

    private long count() {
        TypedQuery<Long> query =
                Panache.getSession().createQuery("select count(" + alias + ")" + from("", conditions), Long.class);
        parameters.forEach(query::setParameter);
        return lookedThrough(query.getSingleResult());
    }

    /** What is found depends also on what is not. */
    private static <R> R lookedThrough(R found) {
        Arc.container().instance(Provenance.class).get().lookedThrough();
        return found;
    }

    private String from(String joins, List<String> where) {
        return " from " + entity.getName() + " " + alias + joins
                + (where.isEmpty() ? "" : " where (" + String.join(") and (", where) + ")");
    }

    private String order(boolean backward) {
        List<String> terms = keys.stream()
                .map(key -> key.path() + (key.ascending() != backward ? " asc" : " desc"))
                .toList();
        return " order by " + String.join(", ", terms);
    }

    /** What lies beyond the position: a later first key; or the same one and a later second key; and so on. */
    private String beyond(boolean backward) {
        StringBuilder condition = new StringBuilder();
        for (int i = keys.size() - 1; i >= 0; i--) {
            String path = keys.get(i).path();
            String later = path + (keys.get(i).ascending() != backward ? " > :key" : " < :key") + i;
            String rest = condition.isEmpty() ? "" : " or (" + path + " = :key" + i + " and (" + condition + "))";
            condition = new StringBuilder(later + rest);
        }
        // Said once more without the alternatives, because only this lets the database begin in its index.
        SortKey<E, ?> first = keys.get(0);
        return first.path() + (first.ascending() != backward ? " >= :key0" : " <= :key0") + " and (" + condition + ")";
    }
}
