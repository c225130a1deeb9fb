package dev.rolebook.manage;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write of the manage plane: one transaction, which is taken back when the caller only wants to see
 * what would happen, or when the answer is a refusal.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ManageWrite {

    /** Whether anything is different afterwards: who only asks does nothing that is to be told. */
    @Nonbinding
    boolean changes() default true;
}
