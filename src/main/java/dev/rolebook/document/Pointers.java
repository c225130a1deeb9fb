package dev.rolebook.document;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.stream.Stream;

/** JSON Pointers (RFC 6901) made from what the libraries call a path. */
public final class Pointers {

    private Pointers() {}

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    /** The steps of a pointer, as they are called. */
    static List<String> tokens(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    /** A path of Bean Validation, without its first {@code skip} properties. */
    public static String of(Path path, int skip) {
        StringBuilder pointer = new StringBuilder();
        int properties = 0;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY && properties++ >= skip) {
                pointer.append('/').append(escape(String.valueOf(node.getName())));
            }
        }
        return pointer.toString();
    }
}
