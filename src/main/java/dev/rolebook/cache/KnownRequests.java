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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests that were answered from what is kept, by how they were written: the same letters mean the
 * same again, and need not be read, judged and negotiated each time.
 */
@Singleton
class KnownRequests {

    private static final int MOST = 10_000;

    /** In letters: more is seldom said twice, and ten thousand times as much is not to be held. */
    private static final int LONGEST = 400;

    private static final CharSequence PREVIEW = HttpHeaders.createOptimized(PreviewRequest.HEADER);
    private static final CharSequence AT_LEAST = HttpHeaders.createOptimized(AtLeast.HEADER);
    private static final String ASKED = KnownRequests.class.getName();

    private final Cache<Asked, CacheKey> keys =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** All that decides what a request is answered with, coding and conditions aside. */
    private record Asked(String uri, @Nullable String accept) {

        int length() {
            return uri.length() + (accept == null ? 0 : accept.length());
        }
    }

    /** What a request asks for; null if it is not known, or depends on who asks. */
    @Nullable CacheKey find(RoutingContext request) {
        HttpServerRequest asked = request.request();
        MultiMap fields = asked.headers();
        if (fields.contains(HttpHeaders.AUTHORIZATION) || fields.contains(PREVIEW) || fields.contains(AT_LEAST)) {
            return null;
        }
        List<String> accept = fields.getAll(HttpHeaders.ACCEPT);
        if (accept.size() > 1) {
            // All of them count.
            return null;
        }
        Asked written = new Asked(asked.uri(), accept.isEmpty() ? null : accept.get(0));
        if (written.length() > LONGEST) {
            return null;
        }
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
