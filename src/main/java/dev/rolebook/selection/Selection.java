package dev.rolebook.selection;

import dev.rolebook.web.Fault;
import dev.rolebook.web.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code fields}, read: {@code slug,roles.title}.
 *
 * @param faults everything that is wrong with it; if there is anything, the tree is not whole
 */
record Selection(FieldTree tree, List<Fault> faults) {

    /** How many paths one may ask for. */
    static final int MOST = 50;

    /** Longer than any name, and short enough to be repeated in an answer. */
    private static final int SHOWN = 100;

    static Selection of(AnswerType type, String text) {
        List<String> paths = List.of(text.split(",", -1));
        FieldTree tree = new FieldTree();
        List<Fault> faults = new ArrayList<>();
        if (paths.size() > MOST) {
            faults.add(fault("too-many-values", "must have at most " + MOST + " paths"));
            return new Selection(tree, faults);
        }
        Set<String> seen = new HashSet<>();
        for (String path : paths) {
            List<String> names = List.of(path.split("\\.", -1));
            Fault fault =
                    seen.add(path) ? fault(type, names) : fault("repeated-value", "has " + shown(path) + " twice");
            if (fault == null) {
                tree.add(names);
            } else if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
        seen.stream()
                .sorted()
                .filter(path -> isInside(path, seen))
                .forEach(
                        path -> faults.add(fault("repeated-value", "has " + shown(path) + ", which another path has")));
        return new Selection(tree, List.copyOf(faults));
    }

    /** What is wrong with a path, if anything is: the first name that its place does not have. */
    private static @Nullable Fault fault(AnswerType type, List<String> names) {
        String whole = String.join(".", names);
        if (whole.isEmpty()) {
            return fault("empty-value", "has an empty path between its commas");
        }
        AnswerType place = type;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String before = String.join(".", names.subList(0, i));
            AnswerType found = place.property(name).orElse(null);
            if (found == null) {
                return unknown(whole, before, place, name);
            }
            place = found;
        }
        return null;
    }

    private static Fault unknown(String path, String before, AnswerType place, String name) {
        if (place.names().isEmpty()) {
            return fault("unknown-field", "has " + shown(path) + ", but '" + before + "' is one value")
                    .nearest(before);
        }
        String prefix = before.isEmpty() ? "" : before + ".";
        return fault("unknown-field", "has " + shown(path) + ", which is no property of the answer")
                .nearest(Nearest.to(name, place.names())
                        .map(nearest -> prefix + nearest)
                        .orElse(null));
    }

    /** Whether another path asks for the whole of what a path asks a part of. */
    private static boolean isInside(String path, Set<String> all) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (all.contains(path.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(String code, String detail) {
        return Fault.ofParameter(Selections.PARAMETER, code, detail);
    }

    private static String shown(String path) {
        return "'" + (path.length() > SHOWN ? path.substring(0, path.offsetByCodePoints(0, SHOWN / 2)) + "…" : path)
                + "'";
    }
}
