package dev.rolebook.contract;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The Java types that the schemas of the document were made from, by the schemas' names. */
final class NamedTypes {

    private final Map<String, ClassInfo> types = new HashMap<>();

    NamedTypes(IndexView index) {
        for (AnnotationInstance schema : index.getAnnotations(Schema.class)) {
            if (schema.target().kind() == AnnotationTarget.Kind.CLASS) {
                ClassInfo type = schema.target().asClass();
                types.put(name(schema, type), type);
            }
        }
    }

    @Nullable ClassInfo type(String schema) {
        return types.get(schema);
    }

    private static String name(AnnotationInstance schema, ClassInfo type) {
        AnnotationValue name = schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
