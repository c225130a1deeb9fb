package dev.rolebook.provenance;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements of each request, where Hibernate's own statistics know only a sum. */
@ApplicationScoped
@PersistenceUnitExtension
class StatementCount implements StatementInspector {

    private final transient Provenance provenance;

    StatementCount(Provenance provenance) {
        this.provenance = provenance;
    }

    @Override
    public String inspect(String sql) {
        if (Arc.container().requestContext().isActive()) {
            provenance.ran(sql);
        }
        return sql;
    }
}
