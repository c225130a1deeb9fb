package dev.rolebook.web;

import io.vertx.core.MultiMap;

/**
 * A header field of every answer, refusals of the front door included, of which this package knows nothing.
 * On the path of every answer, and so without a proxy before it.
 */
public interface CommonField {

    /** Says it on an answer whose head is about to be sent. */
    void tell(MultiMap answer);
}
