package dev.rolebook.document;

import java.util.List;
import java.util.stream.Collectors;

/** Documents were refused, with everything that is wrong with them; nothing was published. */
public class InvalidDocuments extends RuntimeException {

    private final transient List<Finding> findings;

    public InvalidDocuments(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
