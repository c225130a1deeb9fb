package dev.rolebook.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The media types of the URLs for which a class has several methods, one for each type. The router
 * hides these methods behind one that produces nothing, so that they are read from the classes.
 */
final class Variants {

    private final Map<String, List<MediaType>> types = new HashMap<>();

    Variants(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    collect(path.value(), method);
                }
            }
        }
    }

    private void collect(String classPath, Method method) {
        Path path = method.getAnnotation(Path.class);
        Produces produces = method.getAnnotation(Produces.class);
        String httpMethod = httpMethod(method);
        if (httpMethod != null && produces != null) {
            List<MediaType> known = types.computeIfAbsent(
                    key(httpMethod, classPath, path == null ? "" : path.value()), none -> new ArrayList<>());
            Arrays.stream(produces.value()).map(MediaType::valueOf).forEach(known::add);
        }
    }

    private static @Nullable String httpMethod(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod found = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (found != null) {
                return found.value();
            }
        }
        return null;
    }

    /** What the methods of a class for one path produce. */
    List<MediaType> of(String httpMethod, String classPath, String methodPath) {
        return types.getOrDefault(key(httpMethod, classPath, methodPath), List.of());
    }

    private static String key(String httpMethod, String classPath, String methodPath) {
        return httpMethod
                + (" /" + classPath + "/" + methodPath).replaceAll("/+", "/").replaceAll("/$", "");
    }
}
