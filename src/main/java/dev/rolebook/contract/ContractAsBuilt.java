package dev.rolebook.contract;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The document is written when Rolebook is built, and {@code representation.ContractRoute} sends it as it is. The
 * framework would read it at each start, before anybody is served, and write it once more.
 */
public class ContractAsBuilt implements BuildCompatibleExtension {

    @Enhancement(types = OpenApiDocumentService.class)
    public void leave(ClassConfig service) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            // Its classes do not see ours then, which are loaded anew with every change.
            return;
        }
        service.methods().stream()
                .filter(method -> method.info().name().equals("prepareDocument"))
                .forEach(method -> method.addAnnotation(Done.class));
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Done {}

    @Done
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Leaving {

        @AroundInvoke
        @Nullable Object leave(InvocationContext done) {
            return null;
        }
    }
}
