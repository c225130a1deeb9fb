package dev.rolebook.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolebook.access.Roles;
import dev.rolebook.contract.Contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what, as a table for people: made from the document, and held against the README. */
final class AccessTable {

    static final String BEGIN = "<!-- who may do what: made from the OpenAPI document -->";
    static final String END = "<!-- end of who may do what -->";

    private static final String YES = "✓";

    private AccessTable() {}

    /** Who may call an operation; empty if everybody may. */
    static List<String> roles(Operation operation) {
        return operation
                .node()
                .path("x-roles")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** A row for all operations of a chapter that the same may call. */
    static String of(Contract contract) {
        Map<String, List<Operation>> rows = new LinkedHashMap<>();
        for (String tag : contract.document().path("tags").findValuesAsText("name")) {
            contract.operations().stream()
                    .filter(operation -> operation.isGuarded()
                            && operation.node().at("/tags/0").asText().equals(tag))
                    .forEach(operation -> rows.computeIfAbsent(tag + roles(operation), row -> new ArrayList<>())
                            .add(operation));
        }
        List<String> lines = new ArrayList<>();
        lines.add("| | without a key | " + String.join(" | ", Roles.ALL) + " |");
        lines.add("|---|" + ":-:|".repeat(Roles.ALL.size() + 1));
        lines.add("| everything outside of `/manage` |" + (" " + YES + " |").repeat(Roles.ALL.size() + 1));
        rows.values().forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private static String line(List<Operation> row) {
        String ids = row.stream().map(each -> "`" + each.id() + "`").collect(Collectors.joining(", "));
        List<String> allowed = roles(row.get(0));
        Stream<String> marks = Roles.ALL.stream().map(role -> allowed.contains(role) ? YES : "");
        return "| " + row.get(0).node().at("/tags/0").asText() + ": " + ids + " | | "
                + marks.collect(Collectors.joining(" | ")) + " |";
    }
}
