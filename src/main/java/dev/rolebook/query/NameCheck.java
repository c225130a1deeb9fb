package dev.rolebook.query;

import dev.rolebook.query.Names.Named;
import dev.rolebook.web.Fault;
import dev.rolebook.web.QueryCheck;
import dev.rolebook.web.QueryParameter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says of a refused query also which names in it are none. */
@ApplicationScoped
class NameCheck implements QueryCheck {

    private final Names names;

    NameCheck(Names names) {
        this.names = names;
    }

    @Override
    public List<Fault> faults(Map<QueryParameter, String> sound) {
        List<Named> named = new ArrayList<>();
        sound.forEach((parameter, text) -> {
            NameOf kind = parameter.place().getAnnotation(NameOf.class);
            if (kind != null) {
                named.add(new Named(parameter.name(), kind.value(), parameter.values(text), true));
            }
        });
        return named.isEmpty() ? List.of() : QuarkusTransaction.requiringNew().call(() -> names.faults(named));
    }
}
