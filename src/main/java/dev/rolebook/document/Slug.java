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

/** The name of a document in URLs and references: lower-case words joined by hyphens, and not an id. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = Slug.NOT_AN_ID + Slug.PATTERN) @Size(max = 100) @ReportAsSingleViolation
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface Slug {

    String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Where a slug is expected in a URL, an id is one, and leads to the document that has it. */
    String NOT_AN_ID = "(?![0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$)";

    String message() default
            "must be lower-case letters and digits joined by single hyphens, at most 100 characters, and not a UUID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
