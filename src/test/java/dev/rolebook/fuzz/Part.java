package dev.rolebook.fuzz;

/**
 * A part of a request, and what its answer must be.
 *
 * @param text as it is sent, percent-encoded
 */
record Part(String text, Outlook outlook) {

    enum Outlook {
        /** Nothing in it can be refused. */
        FINE,
        /** It may be answered or refused. */
        OPEN,
        /** It must be refused. */
        WRONG;

        /** Of a whole: as of its worst part. */
        Outlook and(Outlook other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    static Part fine(Object text) {
        return new Part(String.valueOf(text), Outlook.FINE);
    }

    static Part open(String text) {
        return new Part(text, Outlook.OPEN);
    }

    static Part wrong(Object text) {
        return new Part(String.valueOf(text), Outlook.WRONG);
    }

    Part after(String prefix) {
        return new Part(prefix + text, outlook);
    }
}
