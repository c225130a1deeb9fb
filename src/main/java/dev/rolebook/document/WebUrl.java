package dev.rolebook.document;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A URL that a browser may follow from a page: http or https, a host, and no letter that must be escaped. */
@Documented
@Constraint(validatedBy = WebUrl.Validator.class)
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface WebUrl {

    String message() default "must be an http or https URL such as https://example.org/page";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a text; none is right. */
    class Validator implements ConstraintValidator<WebUrl, String> {

        private static final int LONGEST = 2_000;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isWebUrl(text);
        }

        static boolean isWebUrl(String text) {
            try {
                URI url = new URI(text);
                boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
                return web && url.getHost() != null && text.codePointCount(0, text.length()) <= LONGEST;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
