package dev.rolebook.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times as header fields have them (RFC 9110, 5.6.7): written in one form, read in three. */
public final class HttpDate {

    private static final DateTimeFormatter FIXED =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final List<DateTimeFormatter> FORMS = List.of(
            FIXED,
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    // Two digits, of the hundred years that began fifty years before this was written.
                    .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(1976, 1, 1))
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH));

    private HttpDate() {}

    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}: without the part of a second. */
    public static String of(Instant time) {
        return FIXED.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The time of a field; empty if that is none. */
    public static Optional<Instant> parse(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDateTime.parse(text.strip(), form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException otherForm) {
                // The next form, or none.
            }
        }
        return Optional.empty();
    }
}
