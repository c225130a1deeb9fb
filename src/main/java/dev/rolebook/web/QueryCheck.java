package dev.rolebook.web;

import java.util.List;
import java.util.Map;

/**
 * What a feature can say of the parameters of a query that is refused already: so that all that is
 * wrong with it is said at once. Of a query that is not, the feature says it itself.
 */
public interface QueryCheck {

    /**
     * What else is wrong.
     *
     * @param sound the texts of the parameters in which nothing was found so far
     */
    List<Fault> faults(Map<QueryParameter, String> sound);
}
