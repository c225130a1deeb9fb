package dev.rolebook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Values as they are written in queries and cursors, exactly: no value has a second spelling. */
public final class Texts {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            String.class,
            text -> text,
            Integer.class,
            text -> exact(text, Integer.valueOf(text)),
            int.class,
            text -> exact(text, Integer.valueOf(text)),
            Long.class,
            text -> exact(text, Long.valueOf(text)),
            long.class,
            text -> exact(text, Long.valueOf(text)),
            Boolean.class,
            Texts::truth,
            boolean.class,
            Texts::truth,
            UUID.class,
            Texts::uuid,
            Instant.class,
            text -> inRange(Instant.parse(text)),
            LocalDate.class,
            text -> inRange(LocalDate.parse(text)));

    private Texts() {}

    public static boolean reads(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum();
    }

    /**
     * A value from its text.
     *
     * @throws IllegalArgumentException or DateTimeException if the text is none of the type
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Object parse(Class<?> type, String text) {
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        Function<String, ?> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("no text is read as " + type.getName());
        }
        return reader.apply(text);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static UUID uuid(String text) {
        return exact(text.toLowerCase(Locale.ROOT), UUID.fromString(text));
    }

    private static <T> T inRange(T time) {
        if (!Times.isInRange(time)) {
            throw new IllegalArgumentException("beyond the times that there are");
        }
        return time;
    }

    private static <T> T exact(String text, T value) {
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("another spelling of " + value);
        }
        return value;
    }
}
