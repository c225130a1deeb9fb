package dev.rolebook.representation;

import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Header fields that are lists may stand on several lines (RFC 9110, 5.3). */
final class Fields {

    private Fields() {}

    /** All lines of a field as one; null if there is none. */
    static @Nullable String joined(MultiMap fields, CharSequence name) {
        if (!fields.contains(name)) {
            return null;
        }
        List<String> lines = fields.getAll(name);
        return lines.size() == 1 ? lines.get(0) : String.join(", ", lines);
    }
}
