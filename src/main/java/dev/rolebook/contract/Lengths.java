package dev.rolebook.contract;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says how long texts are, in characters as JSON Schema counts them: code points. SmallRye knows only the
 * constraint of Bean Validation itself, which counts an emoji as two or more.
 */
final class Lengths {

    private static final DotName LENGTH = DotName.createSimple(CodePointLength.class);
    private static final DotName QUERY = DotName.createSimple(QueryParam.class);

    private final IndexView index;
    private final NamedTypes types;

    Lengths(IndexView index) {
        this.index = index;
        this.types = new NamedTypes(index);
    }

    void complete(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = types.type(name);
            if (type != null && type.isRecord() && schema.getProperties() != null) {
                type.fields().forEach(field -> complete(schema.getProperties().get(field.name()), field.type()));
            }
        });
        Map<String, MethodInfo> methods = methods();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(operation -> {
                MethodInfo method = methods.get(operation.getOperationId());
                if (method != null && operation.getParameters() != null) {
                    Map<String, Type> asked = parameters(method);
                    for (Parameter parameter : operation.getParameters()) {
                        complete(parameter.getSchema(), asked.get(parameter.getName()));
                    }
                }
            });
        }
    }

    private static void complete(@Nullable Schema schema, @Nullable Type type) {
        if (schema == null || type == null) {
            return;
        }
        AnnotationInstance length = type.annotation(LENGTH);
        if (length != null) {
            schema.setMinLength(number(length, "min"));
            schema.setMaxLength(number(length, "max"));
        }
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            complete(schema.getItems(), type.asParameterizedType().arguments().get(0));
        }
    }

    private static @Nullable Integer number(AnnotationInstance length, String bound) {
        AnnotationValue value = length.value(bound);
        return value == null ? null : Integer.valueOf(value.asInt());
    }

    private Map<String, MethodInfo> methods() {
        Map<String, MethodInfo> byId = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null) {
                byId.put(id.asString(), operation.target().asMethod());
            }
        }
        return byId;
    }

    /** What can be asked for by name: each a parameter of the method, or a field of one, whoever declares it. */
    private Map<String, Type> parameters(MethodInfo method) {
        Map<String, Type> byName = new HashMap<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            if (parameter.hasDeclaredAnnotation(QUERY)) {
                byName.put(name(parameter.declaredAnnotation(QUERY)), parameter.type());
            }
            for (ClassInfo bean = declared(parameter.type().name()); bean != null; bean = declared(bean.superName())) {
                for (FieldInfo field : bean.fields()) {
                    if (field.hasDeclaredAnnotation(QUERY)) {
                        byName.put(name(field.declaredAnnotation(QUERY)), field.type());
                    }
                }
            }
        }
        return byName;
    }

    private static String name(AnnotationInstance query) {
        return Objects.requireNonNull(query.value()).asString();
    }

    private @Nullable ClassInfo declared(@Nullable DotName name) {
        return name == null ? null : index.getClassByName(name);
    }
}
