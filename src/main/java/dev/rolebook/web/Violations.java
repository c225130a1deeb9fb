package dev.rolebook.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.validator.constraints.CodePointLength;

/** What Bean Validation found, as faults with their places. */
public final class Violations {

    private static final Map<Class<?>, String> CODES = Stream.of(
                    Map.of("out-of-range", List.<Class<?>>of(Min.class, Max.class, DecimalMin.class, DecimalMax.class)),
                    Map.of("out-of-range", List.<Class<?>>of(Positive.class, PositiveOrZero.class)),
                    Map.of("out-of-range", List.<Class<?>>of(Negative.class, NegativeOrZero.class)),
                    Map.of("required", List.<Class<?>>of(NotNull.class, NotBlank.class, NotEmpty.class)),
                    Map.of("invalid-length", List.<Class<?>>of(Size.class, CodePointLength.class)))
            .flatMap(codes -> codes.entrySet().stream())
            .flatMap(code -> code.getValue().stream().map(constraint -> Map.entry(constraint, code.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Violations() {}

    /** The code of what a violation says, for programs. */
    public static String code(ConstraintViolation<?> violation) {
        return CODES.getOrDefault(
                violation.getConstraintDescriptor().getAnnotation().annotationType(), "invalid-value");
    }

    /** A problem with everything that is wrong with a request; a defect, if it is our own result that is wrong. */
    static Problem problem(ConstraintViolationException exception) {
        List<Fault> faults = exception.getConstraintViolations().stream()
                .filter(Violations::isOfRequest)
                .map(Violations::fault)
                .sorted(Comparator.comparing(Fault::toString))
                .toList();
        if (faults.size() < exception.getConstraintViolations().size()) {
            return Diagnosis.defect();
        }
        boolean body = faults.stream().anyMatch(fault -> fault.pointer() != null);
        return Problem.of(
                        body ? ProblemType.INVALID_BODY : ProblemType.INVALID_PARAMETERS,
                        faults.size() == 1 ? "One value is not valid." : faults.size() + " values are not valid.")
                .with(faults);
    }

    private static boolean isOfRequest(ConstraintViolation<?> violation) {
        return nodes(violation).stream().anyMatch(node -> node.getKind() == ElementKind.PARAMETER);
    }

    /** A path goes method, parameter, and then into what the parameter holds. */
    private static Fault fault(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation);
        Path.Node parameter = nodes.get(1);
        List<Path.Node> inside = nodes.subList(2, nodes.size());
        if (isBody(violation, parameter.as(Path.ParameterNode.class).getParameterIndex())) {
            return Fault.atPointer(pointer(inside), code(violation), violation.getMessage());
        }
        Path.Node last = inside.isEmpty() ? parameter : inside.get(inside.size() - 1);
        return Fault.ofParameter(last.getName(), code(violation), violation.getMessage());
    }

    /** Everything else that a resource method takes says with an annotation where it comes from. */
    private static boolean isBody(ConstraintViolation<?> violation, int index) {
        Path.MethodNode method = nodes(violation).get(0).as(Path.MethodNode.class);
        Class<?> resource = violation.getRootBeanClass();
        if (resource.getName().endsWith("_Subclass")) {
            resource = resource.getSuperclass();
        }
        try {
            Annotation[] annotations = resource.getMethod(
                            method.getName(), method.getParameterTypes().toArray(Class<?>[]::new))
                    .getParameterAnnotations()[index];
            return Arrays.stream(annotations)
                    .map(annotation -> annotation.annotationType().getPackageName())
                    .noneMatch(name -> name.startsWith("jakarta.ws.rs") || name.startsWith("org.jboss.resteasy"));
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }

    private static String pointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.isInIterable()) {
                Object place = node.getIndex() == null ? node.getKey() : node.getIndex();
                pointer.append('/').append(escaped(String.valueOf(place)));
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** A name as a part of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
