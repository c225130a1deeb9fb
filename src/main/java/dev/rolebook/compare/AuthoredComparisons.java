package dev.rolebook.compare;

import dev.rolebook.document.Ref;
import dev.rolebook.role.Role;
import java.util.List;
import java.util.Optional;

/** What authors wrote about the same roles. Comparisons ask it; whoever knows authored guides answers. */
public interface AuthoredComparisons {

    /**
     * The guide about exactly these roles, in whatever order. Of several, one with its columns in this
     * order, then the one that changed last, then the first by slug.
     */
    Optional<Ref> about(List<Role> roles);
}
