package dev.rolebook.title;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A title that the library gives to something.
 *
 * @param text the title
 * @param from where it stands; of two that fit alike the first counts
 * @param family the family of roles that it belongs to
 * @param role the role that it names; null where it only names a rung
 */
public record KnownTitle(
        String text, From from, UUID family, @Nullable UUID role) {

    /** Where a title stands, the surest first. */
    public enum From {
        TITLE_OF_ROLE,
        ALTERNATIVE_OF_ROLE,
        TITLE_OF_RUNG
    }
}
