package dev.rolebook.posting;

import dev.rolebook.document.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Postings were refused, with everything that is wrong with them; none of them was written. */
public class InvalidPostings extends RuntimeException {

    private final transient List<Finding> findings;

    public InvalidPostings(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
