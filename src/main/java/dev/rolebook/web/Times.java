package dev.rolebook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which times there are: those whose year has four digits, as in RFC 3339. The database has few others. */
public final class Times {

    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** Whether an instant or a date is one of them; what is neither is. */
    public static boolean isInRange(Object time) {
        if (time instanceof Instant instant) {
            return isInRange(instant.atOffset(ZoneOffset.UTC).getYear());
        }
        return !(time instanceof LocalDate date) || isInRange(date.getYear());
    }

    private static boolean isInRange(int year) {
        return year > 0 && year <= LAST_YEAR;
    }
}
