package dev.rolebook.web;

import io.quarkus.arc.Arc;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query as a resource method declares it: its own parameter, or a field of a bean of
 * parameters.
 *
 * @param place where it is declared: a {@link Field}, or a {@link Parameter} of the method
 */
record QueryParameter(String name, Class<?> type, AnnotatedElement place, int index) {

    static Map<String, QueryParameter> declaredBy(Method method) {
        Map<String, QueryParameter> declared = new TreeMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(BeanParam.class)) {
                fieldsOf(parameters[i].getType(), declared);
            } else {
                String name = name(parameters[i], parameters[i].getName());
                if (name != null) {
                    declared.put(name, new QueryParameter(name, parameters[i].getType(), parameters[i], i));
                }
            }
        }
        return declared;
    }

    private static void fieldsOf(@Nullable Class<?> bean, Map<String, QueryParameter> declared) {
        if (bean == null || bean == Object.class) {
            return;
        }
        for (Field field : bean.getDeclaredFields()) {
            String name = name(field, field.getName());
            if (name != null) {
                declared.put(name, new QueryParameter(name, field.getType(), field, -1));
            } else if (field.isAnnotationPresent(BeanParam.class)) {
                fieldsOf(field.getType(), declared);
            }
        }
        fieldsOf(bean.getSuperclass(), declared);
    }

    private static @Nullable String name(AnnotatedElement place, String javaName) {
        QueryParam standard = place.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        RestQuery own = place.getAnnotation(RestQuery.class);
        return own == null ? null : own.value().isEmpty() ? javaName : own.value();
    }

    /** What the constraints on the parameter say of a value. */
    Stream<? extends ConstraintViolation<?>> violations(Validator validator, Object value) {
        if (place instanceof Field field) {
            return validator.validateValue(field.getDeclaringClass(), field.getName(), value).stream();
        }
        Method method = (Method) ((Parameter) place).getDeclaringExecutable();
        Object resource = Arc.container().instance(method.getDeclaringClass()).get();
        if (resource == null) {
            return Stream.empty();
        }
        Object[] values = new Object[method.getParameterCount()];
        values[index] = value;
        return validator.forExecutables().validateParameters(resource, method, values).stream()
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
