package dev.rolebook.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What two requests have in common that may have one answer. Codings are not part of it: they are of
 * the same content.
 *
 * @param query the parameters as they are meant, in the order of their names
 * @param type the media type of the answer
 */
record CacheKey(String path, String query, String type) {

    /** No letter of a path or a parameter: the front door lets none through that has it. */
    private static final char END = 0;

    static CacheKey of(HttpServerRequest request, String type) {
        String query = request.query();
        return new CacheKey(request.path(), query == null || query.isEmpty() ? "" : canonical(request.params()), type);
    }

    /** However they were written and ordered. One that is given twice stays so, and is refused. */
    private static String canonical(MultiMap parameters) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, String> parameter : parameters) {
            pairs.add(parameter.getKey() + END + parameter.getValue() + END);
        }
        pairs.sort(null);
        return String.join("", pairs);
    }
}
