package dev.rolebook.representation;

import dev.rolebook.provenance.Tags;
import dev.rolebook.representation.Representation.Description;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Representations without an exchange. */
public final class Representations {

    private Representations() {}

    /** So many bytes, made from documents with these tags. */
    public static Representation of(int bytes, long publication, @Nullable Duration keptFor, String... tags) {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) ' ');
        Tags made = new Tags(new TreeMap<>(Map.of("things", new TreeSet<>(List.of(tags)))), new TreeSet<>());
        return new Representation(
                MediaType.APPLICATION_JSON_TYPE,
                content,
                new Description(List.of("en"), null, made, publication, keptFor, true, Map.of()));
    }

    /** As if it had been sent in each coding. */
    public static void code(Representation representation) {
        ContentCoding.available().forEach(representation::bytes);
    }
}
