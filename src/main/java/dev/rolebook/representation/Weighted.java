package dev.rolebook.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One member of a list of preferences (RFC 9110, 12.4): {@code text/html;q=0.8}.
 *
 * @param value in lower case, without parameters
 * @param weight from 0, which refuses, to 1
 */
record Weighted(String value, double weight) {

    private static final Pattern WEIGHT = Pattern.compile("0|0?\\.\\d{1,9}|0\\.|1|1\\.0{0,9}");

    /** The members of a field. One that cannot be read says nothing, and the others stand. */
    static List<Weighted> list(String field) {
        List<Weighted> members = new ArrayList<>();
        for (String member : split(field, ',')) {
            List<String> parts = split(member, ';');
            String value = parts.get(0).toLowerCase(Locale.ROOT);
            double weight = weight(parts.subList(1, parts.size()));
            if (!value.isEmpty() && weight >= 0) {
                members.add(new Weighted(value, weight));
            }
        }
        return members;
    }

    /** The weight among the parameters: 1 where there is none, negative where it is none. */
    private static double weight(List<String> parameters) {
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("q")) {
                String text = parameter.substring(equals + 1).strip();
                return WEIGHT.matcher(text).matches() ? Double.parseDouble(text) : -1;
            }
        }
        return 1;
    }

    /** The stripped parts between separators, of which those in quotes are none. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (quoted && letter == '\\') {
                i++;
            } else if (!quoted && letter == separator) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
