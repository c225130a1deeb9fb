package dev.rolebook.web;

/** What was asked for is, for ever, elsewhere: answered with 308 and the new URL. */
public final class Moved extends RuntimeException {

    private final String href;

    private Moved(String href) {
        super("moved to " + href, null, false, false);
        this.href = href;
    }

    /**
     * Sends the client on.
     *
     * @param href the path from the root; the query of the request is kept
     */
    public static Moved permanently(String href) {
        return new Moved(href);
    }

    public String href() {
        return href;
    }
}
