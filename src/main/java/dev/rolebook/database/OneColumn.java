package dev.rolebook.database;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Native queries of one column. Hibernate keeps the plan of a statement by its text and by what it answers with;
 * where that is a class alone, it finds none of them again, makes another one each time, and keeps them all.
 */
public final class OneColumn {

    private OneColumn() {}

    /**
     * A query whose plan is found again.
     *
     * @param column by its name in the statement
     */
    public static <T> NativeQuery<T> of(EntityManager entities, String statement, String column, Class<T> type) {
        return entities.unwrap(Session.class).createNativeQuery(statement, type).addScalar(column, type);
    }
}
