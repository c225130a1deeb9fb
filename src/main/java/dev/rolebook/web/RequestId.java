package dev.rolebook.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** The name of one request: the caller's X-Request-Id if it is a plain word, else one made here. */
public final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final CharSequence NAME = HttpHeaders.createOptimized(HEADER);

    /** Its name in the context of log lines: {@code %X{requestId}} in their format. */
    static final String LOG_KEY = "requestId";

    /** Nothing that could forge a line of the log. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private static final String KEY = RequestId.class.getName();

    private RequestId() {}

    /** Says it on the answer. */
    static void tell(RoutingContext request) {
        request.response().putHeader(NAME, of(request));
    }

    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        String sent = request.request().getHeader(NAME);
        String id = sent != null && WORD.matcher(sent).matches()
                ? sent
                : IDS.generate().toString();
        request.put(KEY, id);
        return id;
    }
}
