package dev.rolebook.web;

import java.util.List;

/** What is said to whom an operation is not open: a problem, and which credential would do (RFC 6750). */
public final class Challenge {

    private static final String FIELD = "WWW-Authenticate";
    private static final String SCHEME = "Bearer realm=\"rolebook\"";

    private Challenge() {}

    /** Nobody said who asks. */
    public static Problem noCredential() {
        return Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "This needs a key: send it as 'Authorization: Bearer rb_…'. No key was sent.")
                .with(FIELD, SCHEME);
    }

    /** The same for every one that is not valid, whatever is wrong with it: nothing is to be learnt by trying. */
    public static Problem invalidCredential() {
        return Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "The key or token that was sent is not valid: unknown, wrong, expired or revoked.")
                .with(FIELD, SCHEME + ", error=\"invalid_token\"");
    }

    /**
     * It is known who asks, and they may not.
     *
     * @param roles any of which would do; empty if that is not known
     */
    public static Problem insufficient(List<String> roles) {
        String needed = roles.isEmpty() ? "more" : "one of these roles: " + String.join(", ", roles);
        String scope = roles.isEmpty() ? "" : ", scope=\"" + String.join(" ", roles) + "\"";
        return Problem.of(ProblemType.FORBIDDEN, "This needs " + needed + ".")
                .with(FIELD, SCHEME + ", error=\"insufficient_scope\"" + scope);
    }
}
