package dev.rolebook.document;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON Pointers (RFC 6901) made from what the libraries call a path. */
public final class Pointers {

    private Pointers() {}

    /** A step as it is written in a pointer. */
    public static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    /** The steps of a pointer, as they are called. */
    public static List<String> tokens(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    /** The pointer of some steps. */
    public static String of(List<String> tokens) {
        return tokens.stream().map(token -> "/" + escape(token)).collect(Collectors.joining());
    }

    /** The steps of a path of Bean Validation. */
    public static List<String> tokens(Path path) {
        List<String> tokens = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                tokens.add(String.valueOf(node.getIndex()));
            } else if (node.getKey() != null) {
                tokens.add(String.valueOf(node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                tokens.add(node.getName());
            }
        }
        return tokens;
    }
}
