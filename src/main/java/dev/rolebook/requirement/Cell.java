package dev.rolebook.requirement;

import dev.rolebook.document.Links;
import dev.rolebook.document.Ref;
import dev.rolebook.requirement.Qualifier.QualifierKind;
import dev.rolebook.role.Role;
import dev.rolebook.role.Seniority;
import dev.rolebook.skill.Skill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one role stands to one skill, with everything taken in that is known of the role or was chosen:
 * what it inherits, which variant it is, how senior it is.
 *
 * @param skill what it is about
 * @param statements what holds or may hold, the one to show first; empty where nothing is stated
 * @param inheritedFrom the base whose statements these are, null where they are the role's own
 */
public record Cell(
        Skill skill, List<Statement> statements, @Nullable Ref inheritedFrom) {

    private static final Comparator<Requirement> SPECIFICITY = Comparator.comparing(
                    (Requirement requirement) -> requirement.variant != null)
            .thenComparing(
                    requirement -> requirement.atLeastSeniority,
                    Comparator.nullsFirst(Comparator.<Seniority>naturalOrder()));

    /** The statement to show, null where nothing is stated. */
    public @Nullable Statement shown() {
        return statements.isEmpty() ? null : statements.get(0);
    }

    /** The others, which hold under their conditions. */
    public List<Statement> also() {
        return statements.isEmpty() ? List.of() : statements.subList(1, statements.size());
    }

    /**
     * Every cell of a role that states anything, by the skill's id, in the order of the statements;
     * the role's own come before those that it inherits.
     *
     * @param all the statements of at least the role and its base
     */
    public static Map<UUID, Cell> of(Role role, List<Requirement> all, Links links) {
        return of(role, all, Choice.NONE, links);
    }

    /**
     * The same for somebody whom a reader has in mind.
     *
     * @param all the statements of at least the role, its base, and its variant that is chosen
     */
    public static Map<UUID, Cell> of(Role role, List<Requirement> all, Choice choice, Links links) {
        Incumbent incumbent = new Incumbent(choice.readAs(role), choice.seniorityOf(role));
        Map<UUID, Cell> cells = new LinkedHashMap<>();
        bySkill(incumbent.role, all).values().forEach(statements -> put(cells, statements, incumbent, null, links));
        Role base = incumbent.role.variantOf;
        if (base != null) {
            Ref inheritedFrom = base.ref(links);
            bySkill(base, all).forEach((skill, statements) -> {
                // What the role itself states may hold for others only.
                if (!cells.containsKey(skill)) {
                    put(cells, statements, incumbent, inheritedFrom, links);
                }
            });
        }
        return cells;
    }

    /** Somebody in a role: which one, and how senior if that is known. */
    private record Incumbent(Role role, @Nullable Seniority seniority) {

        boolean mayFulfil(Requirement requirement) {
            boolean variant =
                    requirement.variant == null || role.variantOf == null || requirement.variant.id.equals(role.id);
            boolean enough = requirement.atLeastSeniority == null
                    || seniority == null
                    || seniority.compareTo(requirement.atLeastSeniority) >= 0;
            return variant && enough;
        }
    }

    private static Map<UUID, List<Requirement>> bySkill(Role role, List<Requirement> all) {
        Map<UUID, List<Requirement>> cells = new LinkedHashMap<>();
        all.stream()
                .filter(requirement -> requirement.role.id.equals(role.id))
                .forEach(requirement -> cells.computeIfAbsent(requirement.skill.id, skill -> new ArrayList<>())
                        .add(requirement));
        return cells;
    }

    private static void put(
            Map<UUID, Cell> cells,
            List<Requirement> requirements,
            Incumbent incumbent,
            @Nullable Ref inheritedFrom,
            Links links) {
        List<Statement> statements = resolve(requirements, incumbent, links);
        if (!statements.isEmpty()) {
            Skill skill = requirements.get(0).skill;
            cells.put(skill.id, new Cell(skill, statements, inheritedFrom));
        }
    }

    /**
     * Drops what cannot hold for the incumbent and the conditions that they meet. Of the statements that
     * then always hold, only the most specific counts: one for the variant before one for all, then
     * the one for the higher seniority.
     */
    private static List<Statement> resolve(List<Requirement> requirements, Incumbent incumbent, Links links) {
        List<Requirement> possible =
                requirements.stream().filter(incumbent::mayFulfil).toList();
        Stream<Statement> always = possible.stream()
                .filter(requirement -> open(requirement, incumbent, links).isEmpty())
                .max(SPECIFICITY)
                .map(requirement -> statement(requirement, List.of()))
                .stream();
        Stream<Statement> conditional = possible.stream()
                .map(requirement -> statement(requirement, open(requirement, incumbent, links)))
                .filter(statement -> !statement.qualifiers().isEmpty());
        return Stream.concat(always, conditional).toList();
    }

    private static int conditions(Requirement requirement) {
        return (requirement.variant == null ? 0 : 1) + (requirement.atLeastSeniority == null ? 0 : 1);
    }

    /** The conditions that the incumbent neither meets nor fails: nobody knows before somebody chooses. */
    private static List<Qualifier> open(Requirement requirement, Incumbent incumbent, Links links) {
        List<Qualifier> open = new ArrayList<>();
        Role variant = requirement.variant;
        boolean alone = conditions(requirement) == 1;
        if (variant != null && incumbent.role.variantOf == null) {
            String label = words(requirement, alone, "(" + variant.shortTitleOrTitle() + ")");
            open.add(new Qualifier(QualifierKind.VARIANT, null, variant.ref(links), label));
        }
        Seniority atLeast = requirement.atLeastSeniority;
        if (atLeast != null && incumbent.seniority == null) {
            String label = words(requirement, alone, "at " + atLeast.label() + " and above");
            open.add(new Qualifier(QualifierKind.SENIORITY, atLeast, null, label));
        }
        return open;
    }

    private static String words(Requirement requirement, boolean alone, String made) {
        return alone && requirement.label != null ? requirement.label : made;
    }

    private static Statement statement(Requirement requirement, List<Qualifier> open) {
        Level level = requirement.level;
        boolean asWritten = requirement.label != null && open.size() == conditions(requirement);
        String condition = asWritten
                ? requirement.label
                : String.join(" ", open.stream().map(Qualifier::label).toList());
        String label = open.isEmpty() ? level.label() : level.label() + " " + condition;
        return new Statement(level, level.axis(), level.label(), label, open);
    }
}
