package dev.rolebook.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A header field that many answers have: kept as the bytes that are sent, so that each need not make them again. */
public record HeaderField(CharSequence name, CharSequence value) {

    /** The names that the code has; each is there once. */
    private static final Map<String, CharSequence> NAMES = new ConcurrentHashMap<>();

    public static HeaderField of(String name, String value) {
        return new HeaderField(
                NAMES.computeIfAbsent(name, HttpHeaders::createOptimized), HttpHeaders.createOptimized(value));
    }

    /** Stands there alone, whatever was there. */
    public void setIn(MultiMap fields) {
        fields.set(name, value);
    }

    /** Stands there unless something of its name does. */
    void completeIn(MultiMap fields) {
        if (!fields.contains(name)) {
            fields.add(name, value);
        }
    }
}
