package dev.rolebook.search;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that can be searched for: 1 to 200 characters as people count them, by code points, not all blank. */
@Documented
@Constraint(validatedBy = Searched.Validator.class)
@Retention(RUNTIME)
@Target(FIELD)
@interface Searched {

    String message() default "must be 1 to 200 characters, not all of them blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a text. */
    class Validator implements ConstraintValidator<Searched, String> {

        private static final int LONGEST = 200;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (!text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST);
        }
    }
}
