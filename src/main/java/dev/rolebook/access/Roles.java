package dev.rolebook.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a caller may be. Who may do what stands at each operation, and for all of them in the README. */
public final class Roles {

    /** Reads everything that editors see, keys excepted. */
    public static final String READER = "reader";

    /** Writes the jobs of its own source, and nothing else. */
    public static final String PARTNER = "partner";

    /** Writes change sets. */
    public static final String EDITOR = "editor";

    /** Approves change sets. */
    public static final String REVIEWER = "reviewer";

    /** Publishes. */
    public static final String PUBLISHER = "publisher";

    /** Does everything, and says who else may do what. */
    public static final String ADMINISTRATOR = "administrator";

    /** All of them, from the least to the most. */
    public static final List<String> ALL = List.of(READER, PARTNER, EDITOR, REVIEWER, PUBLISHER, ADMINISTRATOR);

    /** A partner is not among them: it is one of a certain source. */
    private static final Map<String, Set<String>> INCLUDED = Map.of(
            EDITOR, Set.of(READER),
            REVIEWER, Set.of(READER),
            PUBLISHER, Set.of(READER, EDITOR),
            ADMINISTRATOR, Set.of(READER, EDITOR, REVIEWER, PUBLISHER));

    private Roles() {}

    /** The roles, and those that they include, from the least to the most. */
    public static Set<String> withIncluded(Collection<String> roles) {
        Set<String> all = new LinkedHashSet<>(ALL);
        all.removeIf(role -> roles.stream()
                .noneMatch(given -> given.equals(role)
                        || INCLUDED.getOrDefault(given, Set.of()).contains(role)));
        return all;
    }
}
