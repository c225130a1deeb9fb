package dev.rolebook.web;

import io.vertx.ext.web.RoutingContext;

/** Answers requests at the front door, of which it is known already what becomes of them. */
public interface EarlyAnswers {

    /**
     * Answers a request that breaks no rule, if it can do so at once.
     *
     * @return whether it does; otherwise nothing has happened
     */
    boolean answer(RoutingContext request);
}
