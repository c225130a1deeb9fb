package dev.rolebook.document;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identity as {@link Identity#next} makes them: a UUID of version 7 (RFC 9562), by which documents sort. */
@Documented
@Constraint(validatedBy = UuidV7.Validator.class)
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
public @interface UuidV7 {

    String message() default "must be a UUID of version 7; leave it out, and one is made";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a UUID; none is right. */
    class Validator implements ConstraintValidator<UuidV7, UUID> {

        private static final int RFC_9562 = 2;

        @Override
        public boolean isValid(@Nullable UUID id, ConstraintValidatorContext context) {
            return id == null || (id.version() == 7 && id.variant() == RFC_9562);
        }
    }
}
