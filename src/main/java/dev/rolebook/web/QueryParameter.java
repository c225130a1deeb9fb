package dev.rolebook.web;

import io.quarkus.arc.Arc;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query as a resource method declares it: its own parameter, or a field of a bean of
 * parameters.
 *
 * @param type the type of its value, of one value where it is a list
 * @param separator what stands between the values of a list; null where there is one value
 * @param place where it is declared: a {@link Field}, or a {@link Parameter} of the method
 */
public record QueryParameter(
        String name, Class<?> type, @Nullable String separator, AnnotatedElement place, int index) {

    static Map<String, QueryParameter> declaredBy(Method method) {
        Map<String, QueryParameter> declared = new TreeMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(BeanParam.class)) {
                declared.putAll(fieldsOf(parameters[i].getType()));
            } else {
                String name = name(parameters[i], parameters[i].getName());
                if (name != null) {
                    declared.put(name, of(name, parameters[i], parameters[i].getParameterizedType(), i));
                }
            }
        }
        return declared;
    }

    /** The parameters that a bean of parameters has, those of its superclasses included. */
    public static Map<String, QueryParameter> fieldsOf(Class<?> bean) {
        Map<String, QueryParameter> declared = new TreeMap<>();
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                String name = name(field, field.getName());
                if (name != null) {
                    declared.putIfAbsent(name, of(name, field, field.getGenericType(), -1));
                } else if (field.isAnnotationPresent(BeanParam.class)) {
                    fieldsOf(field.getType()).forEach(declared::putIfAbsent);
                }
            }
        }
        return declared;
    }

    private static QueryParameter of(String name, AnnotatedElement place, Type type, int index) {
        Separator separator = place.getAnnotation(Separator.class);
        Type one =
                separator != null && type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        Class<?> raw = (Class<?>) (one instanceof ParameterizedType generic ? generic.getRawType() : one);
        return new QueryParameter(name, raw, separator == null ? null : separator.value(), place, index);
    }

    private static @Nullable String name(AnnotatedElement place, String javaName) {
        QueryParam standard = place.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        RestQuery own = place.getAnnotation(RestQuery.class);
        return own == null ? null : own.value().isEmpty() ? javaName : own.value();
    }

    /** The values in the text of the parameter: one, unless it is a list. */
    public List<String> values(String text) {
        return separator == null ? List.of(text) : List.of(text.split(separator, -1));
    }

    /** Whether a query without it is refused. */
    boolean isRequired() {
        return place.isAnnotationPresent(NotNull.class) || place.isAnnotationPresent(NotEmpty.class);
    }

    /** The only texts that the contract allows; empty where it lists none. */
    List<String> listed() {
        var contract = place.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        if (contract != null && contract.schema().enumeration().length > 0) {
            return List.of(contract.schema().enumeration());
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /** What the constraints on the parameter say of its values: of one, or of a list. */
    Stream<? extends ConstraintViolation<?>> violations(Validator validator, List<Object> values) {
        Object value = separator == null ? values.get(0) : values;
        if (place instanceof Field field) {
            return validator.validateValue(field.getDeclaringClass(), field.getName(), value).stream();
        }
        Method method = (Method) ((Parameter) place).getDeclaringExecutable();
        Object resource = Arc.container().instance(method.getDeclaringClass()).get();
        if (resource == null) {
            return Stream.empty();
        }
        Object[] arguments = new Object[method.getParameterCount()];
        arguments[index] = value;
        return validator.forExecutables().validateParameters(resource, method, arguments).stream()
                .filter(violation -> isOf(violation, index));
    }

    private static boolean isOf(ConstraintViolation<?> violation, int index) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                return node.as(Path.ParameterNode.class).getParameterIndex() == index;
            }
        }
        return false;
    }
}
