package dev.rolebook.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolebook.representation.Negotiation;
import dev.rolebook.web.PreviewRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Requests that were answered from what is kept, by how they were written: the same letters mean the
 * same again, and need not be read, judged and negotiated each time.
 */
@Singleton
class KnownRequests {

    private static final int MOST = 10_000;
    private static final CharSequence PREVIEW = HttpHeaders.createOptimized(PreviewRequest.HEADER);
    private static final CharSequence AT_LEAST = HttpHeaders.createOptimized(AtLeast.HEADER);
    private static final String ASKED = KnownRequests.class.getName();

    private final Cache<Asked, CacheKey> keys =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** All that decides what a request is answered with, coding and conditions aside. */
    private record Asked(String uri, @Nullable String accept) {}

    /** What a request asks for; null if it is not known, or depends on who asks. */
    @Nullable CacheKey find(RoutingContext request) {
        HttpServerRequest asked = request.request();
        MultiMap fields = asked.headers();
        if (fields.contains(HttpHeaders.AUTHORIZATION) || fields.contains(PREVIEW) || fields.contains(AT_LEAST)) {
            return null;
        }
        Asked written = new Asked(asked.uri(), fields.get(HttpHeaders.ACCEPT));
        CacheKey known = keys.getIfPresent(written);
        if (known == null) {
            // Before negotiation writes the field anew.
            request.put(ASKED, written);
        }
        return known;
    }

    /** It was right to answer a request with what is kept for a key. */
    void learn(RoutingContext request, CacheKey key) {
        Asked written = request.get(ASKED);
        if (written != null && Negotiation.chosen(request) != null) {
            keys.put(written, key);
        }
    }
}
