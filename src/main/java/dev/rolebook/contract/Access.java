package dev.rolebook.contract;

import dev.rolebook.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says who may call each operation, as its {@link RolesAllowed} does: in {@code x-roles} for programs, in
 * words for people, and as a security requirement, from which Swagger UI knows when to send a key.
 */
final class Access {

    private static final String SCHEME = "key";

    private final Map<String, List<String>> rolesByOperation = new HashMap<>();

    Access(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                AnnotationInstance allowed = allowed(operation.target().asMethod());
                if (allowed != null) {
                    rolesByOperation.put(id.asString(), withMore(allowed.value().asStringArray()));
                }
            }
        }
    }

    /** What the method itself says stands before what its class does. */
    private static @Nullable AnnotationInstance allowed(MethodInfo method) {
        AnnotationInstance own = method.annotation(RolesAllowed.class);
        ClassInfo type = method.declaringClass();
        return own == null ? type.declaredAnnotation(RolesAllowed.class) : own;
    }

    /** With those who are allowed because their role includes one that is. */
    private static List<String> withMore(String... allowed) {
        return Roles.ALL.stream()
                .filter(role -> {
                    Set<String> all = Roles.withIncluded(List.of(role));
                    return Arrays.stream(allowed).anyMatch(all::contains);
                })
                .toList();
    }

    void complete(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("rb_<id>_<secret>")
                                .description("An API key, or, where an identity provider is configured, an access"
                                        + " token of it."));
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> {
                    List<String> roles = rolesByOperation.get(operation.getOperationId());
                    if (roles != null) {
                        complete(operation, roles);
                    }
                });
    }

    private static void complete(org.eclipse.microprofile.openapi.models.Operation operation, List<String> roles) {
        String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.description(before + "For: " + String.join(", ", roles) + ".");
        operation.addExtension("x-roles", roles);
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
        APIResponses answers = operation.getResponses();
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                Answers.QUOTA.keySet().forEach(name -> answer.addHeader(name, Answers.shared(name)));
            }
        });
        for (int status : List.of(401, 403, 429)) {
            answers.addAPIResponse(
                    String.valueOf(status),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + Answers.name(status)));
        }
    }
}
