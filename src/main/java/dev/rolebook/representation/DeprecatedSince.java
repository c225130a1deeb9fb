package dev.rolebook.representation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation is on its way out. Its answers say so in {@code Deprecation} (RFC 9745), {@code Sunset}
 * (RFC 8594) and {@code Link}, and the contract does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DeprecatedSince {

    /** The day from which nobody new should use it: {@code 2026-11-01}. */
    String on();

    /** The day from which it may be gone, not before {@link #on}; empty if that is not decided. */
    String sunset() default "";

    /** Where it is explained what to use instead: a full URL. */
    String link();
}
