package dev.rolebook.representation;

import dev.rolebook.web.HttpDate;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions that a request puts on a read, judged in the order of RFC 9110, 13.2.2. */
record Conditions(
        @Nullable String ifMatch,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        @Nullable String ifUnmodifiedSince) {

    enum Verdict {
        SEND,
        NOT_MODIFIED,
        FAILED
    }

    private static final Conditions NONE = new Conditions(null, null, null, null);

    static Conditions of(MultiMap fields) {
        boolean any = fields.contains(HttpHeaderNames.IF_NONE_MATCH)
                || fields.contains(HttpHeaderNames.IF_MODIFIED_SINCE)
                || fields.contains(HttpHeaderNames.IF_MATCH)
                || fields.contains(HttpHeaderNames.IF_UNMODIFIED_SINCE);
        return any ? read(fields) : NONE;
    }

    private static Conditions read(MultiMap fields) {
        return new Conditions(
                Fields.joined(fields, HttpHeaderNames.IF_MATCH),
                Fields.joined(fields, HttpHeaderNames.IF_NONE_MATCH),
                fields.get(HttpHeaderNames.IF_MODIFIED_SINCE),
                fields.get(HttpHeaderNames.IF_UNMODIFIED_SINCE));
    }

    /** What to do with the selected representation. */
    Verdict judge(Representation selected, ContentCoding coding) {
        return equals(NONE)
                ? Verdict.SEND
                : judge(selected.entityTag(coding), selected.description().lastModified());
    }

    private Verdict judge(String tag, @Nullable Instant lastModified) {
        if (ifMatch != null ? !EntityTags.matches(ifMatch, tag, true) : isAfter(lastModified, ifUnmodifiedSince)) {
            return Verdict.FAILED;
        }
        boolean known = ifNoneMatch != null
                ? EntityTags.matches(ifNoneMatch, tag, false)
                : lastModified != null && date(ifModifiedSince).isPresent() && !isAfter(lastModified, ifModifiedSince);
        return known ? Verdict.NOT_MODIFIED : Verdict.SEND;
    }

    /** Whether something changed after a date, in whole seconds; not if either is unknown. */
    private static boolean isAfter(@Nullable Instant time, @Nullable String date) {
        return time != null
                && date(date)
                        .filter(limit -> time.truncatedTo(ChronoUnit.SECONDS).isAfter(limit))
                        .isPresent();
    }

    /** A date that is none puts no condition. */
    private static Optional<Instant> date(@Nullable String text) {
        return text == null ? Optional.empty() : HttpDate.parse(text);
    }
}
