package dev.rolebook.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * New rows, inserted past the session, which would keep every one of them and compare it with what it was.
 * Both write in the same transaction.
 */
@ApplicationScoped
class Rows {

    private final StatelessSession inserts;

    Rows(StatelessSession inserts) {
        this.inserts = inserts;
    }

    /** Inserts rows of any tables, those of one table together. */
    void insert(Collection<?> rows) {
        Map<Class<?>, List<Object>> tables =
                rows.stream().collect(Collectors.groupingBy(Object::getClass, LinkedHashMap::new, Collectors.toList()));
        tables.values().forEach(inserts::insertMultiple);
    }
}
