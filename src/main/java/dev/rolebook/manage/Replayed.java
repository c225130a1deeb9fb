package dev.rolebook.manage;

/** The request was made before, under the same key: it is answered as it was then, and nothing is done. */
final class Replayed extends RuntimeException {

    private final transient StoredAnswer answer;

    Replayed(StoredAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
