package dev.rolebook.fuzz;

import dev.rolebook.fuzz.Part.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request.
 *
 * @param operation the id of the operation that it was made from
 * @param path with the parameters that must be given
 * @param kept fields of its head, each as {@code Name: value}, without which it would be another request
 * @param fields others of its head
 * @param body empty if it has none
 */
record Attempt(
        String operation, Part method, Part path, List<Part> query, List<Part> kept, List<Part> fields, Part body) {

    static final Part NO_BODY = Part.fine("");

    Outlook outlook() {
        if (method.text().equals("OPTIONS")) {
            // It asks what the path offers, whatever else it says.
            return Outlook.OPEN;
        }
        return Stream.of(Stream.of(method, path, body), query.stream(), kept.stream(), fields.stream())
                .flatMap(parts -> parts)
                .map(Part::outlook)
                .reduce(Outlook.FINE, Outlook::and);
    }

    String target() {
        String separator = path.text().contains("?") ? "&" : "?";
        return query.isEmpty()
                ? path.text()
                : path.text() + separator + query.stream().map(Part::text).collect(Collectors.joining("&"));
    }

    /** Names and values in turn. */
    String[] head() {
        return Stream.concat(kept.stream(), fields.stream())
                .flatMap(field -> Stream.of(field.text().split(": ", 2)))
                .toArray(String[]::new);
    }

    /** With as few parts as it takes to fail. */
    Attempt shrunk(Predicate<Attempt> fails) {
        for (int i = 0; i < query.size(); i++) {
            Attempt smaller = new Attempt(operation, method, path, without(query, i), kept, fields, body);
            if (fails.test(smaller)) {
                return smaller.shrunk(fails);
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            Attempt smaller = new Attempt(operation, method, path, query, kept, without(fields, i), body);
            if (fails.test(smaller)) {
                return smaller.shrunk(fails);
            }
        }
        return this;
    }

    private static List<Part> without(List<Part> parts, int index) {
        List<Part> fewer = new ArrayList<>(parts);
        fewer.remove(index);
        return fewer;
    }

    @Override
    public String toString() {
        return method.text() + " " + target() + " "
                + Stream.concat(kept.stream(), fields.stream()).map(Part::text).toList() + " " + body.text() + " ("
                + outlook() + ")";
    }
}
