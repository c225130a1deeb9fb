package dev.rolebook.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back for a request, whoever sent it.
 *
 * @param target what was asked for, from the root: the path as it was sent, and its query if it had one
 * @param headers by name, in whatever case
 * @param body as text, without a content coding
 */
public record Answer(String method, String target, int status, Map<String, List<String>> headers, String body) {

    public Answer {
        Map<String, List<String>> whateverCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        whateverCase.putAll(headers);
        headers = whateverCase;
    }

    String path() {
        return target.split("[?#]", 2)[0];
    }

    boolean isRefusal() {
        return status >= 400;
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Type and subtype, in lower case; empty if the answer does not say. */
    String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    @Override
    public String toString() {
        return method + " " + target + " → " + status + " " + mediaType();
    }
}
