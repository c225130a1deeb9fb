package dev.rolebook.key;

/**
 * What is left of a quota, as header fields say it (draft-ietf-httpapi-ratelimit-headers).
 *
 * @param perMinute the quota
 * @param granted whether there was enough for this request
 * @param seconds until all of it is free again, if nothing is used meanwhile
 */
record Allowance(int perMinute, boolean granted, double seconds) {

    private static final double WINDOW = 60;

    /** The quota itself: so many requests in so many seconds. */
    String policy() {
        return "\"key\";q=" + perMinute + ";w=" + (int) WINDOW;
    }

    /** How many requests are left, and in how many seconds all of them will be there. */
    String limit() {
        return "\"key\";r=" + left() + ";t=" + (long) Math.ceil(Math.max(0, seconds));
    }

    private long left() {
        return granted ? Math.max(0, (long) Math.floor((WINDOW - seconds) / WINDOW * perMinute + ROUNDING)) : 0;
    }

    /** The database counts in microseconds; a share that was cut off there is none that was used. */
    private static final double ROUNDING = 1e-3;

    /** Seconds until there is enough for the next request. */
    long retryAfter() {
        return Math.max(1, (long) Math.ceil(seconds + WINDOW / perMinute - WINDOW));
    }
}
