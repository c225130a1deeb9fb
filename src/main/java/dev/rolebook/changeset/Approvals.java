package dev.rolebook.changeset;

/**
 * How many have to approve. A setting that says what it may be needs no second validator, which would be made at each
 * start for it alone.
 */
public record Approvals(int number) {

    public Approvals {
        if (number < 0) {
            throw new IllegalArgumentException("Nobody can approve " + number + " times; 0 says that nobody has to.");
        }
    }

    /** From a setting. */
    public static Approvals of(String text) {
        return new Approvals(Integer.parseInt(text.strip()));
    }
}
