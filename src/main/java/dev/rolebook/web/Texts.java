package dev.rolebook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** Values as they are written in queries and cursors. */
final class Texts {

    private Texts() {}

    /**
     * A value from its text.
     *
     * @throws RuntimeException if the text is none of the type
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        } else if (type == Long.class || type == long.class) {
            return Long.valueOf(text);
        } else if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == Instant.class) {
            return Instant.parse(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        throw new IllegalArgumentException(
                "no text is read as " + type.getName() + Arrays.toString(type.getInterfaces()));
    }
}
