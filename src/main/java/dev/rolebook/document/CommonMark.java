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
import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;

/**
 * A text in CommonMark that {@link Prose} can serve: without HTML and images, which a frontend could
 * not place, and without headings, because the page around it has an outline of its own. Links lead
 * to documents ({@code guide:slug}) or to the web.
 */
@Documented
@Constraint(validatedBy = CommonMark.Validator.class)
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface CommonMark {

    String message() default "must be CommonMark without HTML";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says each thing that is wrong with a text. */
    class Validator implements ConstraintValidator<CommonMark, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            Set<String> faults = text == null ? Set.of() : faults(text);
            if (!faults.isEmpty()) {
                context.disableDefaultConstraintViolation();
                faults.forEach(fault ->
                        context.buildConstraintViolationWithTemplate(fault).addConstraintViolation());
            }
            return faults.isEmpty();
        }

        /** Constant messages only: they are templates, and a template must not hold an author's text. */
        private static Set<String> faults(String text) {
            Set<String> faults = new LinkedHashSet<>();
            Prose.parse(text).accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlBlock html) {
                    faults.add("must not hold HTML");
                }

                @Override
                public void visit(HtmlInline html) {
                    faults.add("must not hold HTML");
                }

                @Override
                public void visit(Image image) {
                    faults.add("must not hold images");
                }

                @Override
                public void visit(Heading heading) {
                    faults.add("must not hold headings");
                    visitChildren(heading);
                }

                @Override
                public void visit(Link link) {
                    if (!leadsSomewhere(link.getDestination())) {
                        faults.add("must link to a document, such as guide:slug, or to an https URL");
                    }
                    visitChildren(link);
                }
            });
            return faults;
        }

        private static boolean leadsSomewhere(String destination) {
            return WebUrl.Validator.isWebUrl(destination)
                    || Prose.target(destination)
                            .filter(target -> target.slug().matches(Slug.PATTERN))
                            .isPresent();
        }
    }
}
