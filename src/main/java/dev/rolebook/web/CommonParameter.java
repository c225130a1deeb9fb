package dev.rolebook.web;

import java.lang.reflect.Method;
import java.util.List;

/** A parameter of the query that many operations have, and no resource method declares. */
public interface CommonParameter {

    String name();

    /** Whether a resource method has it. */
    boolean isOf(Method method);

    /** What is wrong with its value. */
    List<Fault> faults(Method method, String value);
}
