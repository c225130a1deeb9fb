package dev.rolebook.database;

import java.util.Collection;
import java.util.UUID;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code among(:roles, d.role.id)} in HQL: a value is among those of one array. An {@code in} that lists its
 * values is another statement for each number of them, translated by Hibernate and planned by PostgreSQL each time.
 *
 * <p>The array comes first, because Hibernate takes the last argument of a function for a list of any length, and
 * keeps no plan of what has one.
 */
public class Among implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "among",
                        "(?2=any(?1))",
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
    }

    /** Ids as the array that the function takes. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
