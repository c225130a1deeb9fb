package dev.rolebook.preview;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.web.CommonParameter;
import dev.rolebook.web.Fault;
import dev.rolebook.web.PreviewRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;

/** The token as a parameter of the pages that stand in frames. */
@ApplicationScoped
class PreviewParameter implements CommonParameter {

    @Override
    public String name() {
        return PreviewRequest.PARAMETER;
    }

    @Override
    public boolean isOf(Method method) {
        Path path = method.getDeclaringClass().getAnnotation(Path.class);
        return path != null
                && path.value().startsWith("/embed")
                && method.getDeclaringClass().isAnnotationPresent(PublishedRead.class);
    }

    @Override
    public List<Fault> faults(Method method, String value) {
        return List.of();
    }
}
