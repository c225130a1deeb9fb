package dev.rolebook.contract;

import dev.rolebook.document.Term;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says of each value of an enumeration what the vocabulary says of it. */
final class EnumSchemas {

    private final NamedTypes types;

    EnumSchemas(IndexView index) {
        this.types = new NamedTypes(index);
    }

    void complete(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = types.type(name);
            if (type != null && type.isEnum() && type.interfaceNames().contains(DotName.createSimple(Term.class))) {
                complete(schema, type);
            }
        });
    }

    private static void complete(Schema schema, ClassInfo type) {
        String values = terms(type)
                .map(term -> "- `%s`: %s. %s".formatted(term.name(), term.label(), term.description()))
                .collect(Collectors.joining("\n"));
        schema.setDescription(schema.getDescription() + "\n\n" + values);
    }

    private static Stream<Term> terms(ClassInfo type) {
        try {
            Class<?> loaded = Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return Stream.of(loaded.getEnumConstants()).map(Term.class::cast);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
