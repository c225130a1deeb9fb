package dev.rolebook.database;

import java.util.Collection;
import java.util.UUID;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code one_of(d.role.id, :roles)} in HQL: a value is among those of one array. An {@code in} that lists its
 * values is another statement for each number of them, translated by Hibernate and planned by PostgreSQL each time.
 */
public class OneOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "one_of",
                        "(?1=any(?2))",
                        functions
                                .getTypeConfiguration()
                                .getBasicTypeRegistry()
                                .resolve(StandardBasicTypes.BOOLEAN));
    }

    /** Ids as the array that the function takes. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
