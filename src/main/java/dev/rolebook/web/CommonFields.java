package dev.rolebook.web;

import io.quarkus.arc.All;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The header fields that every answer has, whoever makes it. What a resource has set itself stands. On the
 * path of every answer, and so without a proxy before it.
 */
@Singleton
class CommonFields {

    private static final CharSequence CACHING = HttpHeaders.CACHE_CONTROL;
    private static final String OF_ITS_SENDER = "private, max-age=0";

    private final CommonField[] others;
    private final CrossOrigin origins;
    private final Clock clock;
    private final boolean secure;
    private volatile Second now = new Second(Long.MIN_VALUE, HeaderField.of("Date", ""));

    CommonFields(@All List<CommonField> others, CrossOrigin origins, PublicUrl address, Clock clock) {
        this.others = others.toArray(CommonField[]::new);
        this.origins = origins;
        this.clock = clock;
        ConfiguredUrl.demand("rolebook.public-url", address.value());
        this.secure = "https".equals(address.value().getScheme());
    }

    void complete(RoutingContext request) {
        MultiMap fields = request.response().headers();
        if (request.request().version() == HttpVersion.HTTP_2) {
            // Of a connection that is others' too, nothing can be said (RFC 9113, 8.2.2).
            fields.remove(HttpHeaders.CONNECTION);
        }
        date().setIn(fields);
        for (CommonField other : others) {
            other.tell(fields);
        }
        String cached = fields.get(CACHING);
        if (cached == null) {
            fields.set(CACHING, caching(request));
        } else if (cached.startsWith("public") && KnownCaller.of(request)) {
            // With what is left of a quota, and what the answer has cost.
            fields.set(CACHING, OF_ITS_SENDER);
        }
        if (PreviewRequest.isOne(request.request())) {
            // Whatever the answer is, problems and redirects included: it is nobody else's.
            fields.set("Cache-Control", "private, no-store").remove("Cache-Tag");
        }
        SecurityHeaders.complete(
                request, secure || request.request().connection().isSsl());
        origins.complete(request);
    }

    /**
     * A refusal is old as soon as what was missing is published; what a key is needed for is its holder's;
     * a tool changes with the program alone.
     */
    private static String caching(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.startsWith("/manage/")) {
            return "private, no-store";
        }
        boolean tool = path != null && path.startsWith("/q/swagger-ui");
        return tool && request.response().getStatusCode() < 400 ? "no-cache" : "no-store";
    }

    private HeaderField date() {
        Instant time = clock.instant();
        Second current = now;
        if (current.epoch() != time.getEpochSecond()) {
            current = new Second(time.getEpochSecond(), HeaderField.of("Date", HttpDate.of(time)));
            now = current;
        }
        return current.date();
    }

    /** A second, and how it is written: thousands of answers may have the same. */
    private record Second(long epoch, HeaderField date) {}
}
