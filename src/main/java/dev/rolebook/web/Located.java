package dev.rolebook.web;

/** Something with a URL of its own: a 201 or 202 that answers with it names that in Location. */
public interface Located {

    /** Its path from the root. */
    String href();

    /** Whether the request has made it: the answer to a PUT is then a 201. */
    default boolean created() {
        return false;
    }
}
