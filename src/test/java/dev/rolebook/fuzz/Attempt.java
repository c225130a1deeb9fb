package dev.rolebook.fuzz;

import dev.rolebook.database.PostgresResource;
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
 * @param fields of its head, each as {@code Name: value}
 */
record Attempt(String operation, Part method, Part path, List<Part> query, List<Part> fields) {

    private static final List<Part> KEY = List.of(Part.fine("Authorization: Bearer " + PostgresResource.ADMIN_KEY));

    Outlook outlook() {
        if (method.text().equals("OPTIONS")) {
            // It asks what the path offers, whatever else it says.
            return Outlook.OPEN;
        }
        return Stream.concat(Stream.of(method, path), Stream.concat(query.stream(), fields.stream()))
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
        Stream<Part> all =
                path.text().startsWith("/manage/") ? Stream.concat(KEY.stream(), fields.stream()) : fields.stream();
        return all.flatMap(field -> Stream.of(field.text().split(": ", 2))).toArray(String[]::new);
    }

    /** With as few parts as it takes to fail. */
    Attempt shrunk(Predicate<Attempt> fails) {
        for (int i = 0; i < query.size(); i++) {
            Attempt smaller = new Attempt(operation, method, path, without(query, i), fields);
            if (fails.test(smaller)) {
                return smaller.shrunk(fails);
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            Attempt smaller = new Attempt(operation, method, path, query, without(fields, i));
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
                + fields.stream().map(Part::text).toList() + " (" + outlook() + ")";
    }
}
