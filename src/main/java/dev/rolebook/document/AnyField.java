package dev.rolebook.document;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record that says nothing when all of its fields are left out: one at least is given. */
@Documented
@Constraint(validatedBy = AnyField.Validator.class)
@Retention(RUNTIME)
@Target(TYPE)
public @interface AnyField {

    String message() default "must have at least one field";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for a field that is given. */
    class Validator implements ConstraintValidator<AnyField, Record> {

        @Override
        public boolean isValid(@Nullable Record record, ConstraintValidatorContext context) {
            return record == null
                    || Arrays.stream(record.getClass().getRecordComponents()).anyMatch(field -> isGiven(record, field));
        }

        private static boolean isGiven(Record record, RecordComponent field) {
            try {
                return field.getAccessor().invoke(record) != null;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record of a document is public", e);
            }
        }
    }
}
