package dev.rolebook.requirement;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.rolebook.requirement.Requirements.Statement;
import dev.rolebook.requirement.Requirements.When;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of a cell: of two under one condition, or of two that always hold, one could never count. */
@Documented
@Constraint(validatedBy = DistinctConditions.Validator.class)
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@interface DistinctConditions {

    String message() default "must differ from the statements before it in its condition";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds each statement whose condition was stated before. */
    class Validator implements ConstraintValidator<DistinctConditions, List<@Nullable Statement>> {

        @Override
        public boolean isValid(@Nullable List<@Nullable Statement> statements, ConstraintValidatorContext context) {
            if (statements == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            Set<Optional<When>> conditions = new HashSet<>();
            boolean distinct = true;
            for (int i = 0; i < statements.size(); i++) {
                Statement statement = statements.get(i);
                if (statement != null && !conditions.add(Optional.ofNullable(statement.when()))) {
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addBeanNode()
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                    distinct = false;
                }
            }
            return distinct;
        }
    }
}
