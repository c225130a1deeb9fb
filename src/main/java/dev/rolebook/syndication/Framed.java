package dev.rolebook.syndication;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Answers are pages that any site may show in a frame. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
@interface Framed {}
