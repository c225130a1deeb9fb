package dev.rolebook.query;

import dev.rolebook.document.Kind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values of a query parameter are slugs of published documents, present or former. An unknown one is refused. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface NameOf {

    /** The kind of the documents. */
    Kind value();
}
