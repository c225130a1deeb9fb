package dev.rolebook.document;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The lasting name of a part inside its document: texts and order may change, the key never does.
 * Slugs, joined by slashes where a part is named after a part of something else.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = Slug.PATTERN + "(/" + Slug.PATTERN + ")*")
@Size(max = 150) @ReportAsSingleViolation
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface Key {

    String message() default "must be lower-case words joined by hyphens, parts joined by slashes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
