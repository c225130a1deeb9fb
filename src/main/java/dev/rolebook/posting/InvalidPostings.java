package dev.rolebook.posting;

import dev.rolebook.document.Finding;
import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import dev.rolebook.web.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Postings were refused, with everything that is wrong with them; none of them was written. */
public class InvalidPostings extends RuntimeException implements Refusal {

    private final transient List<Finding> findings;

    public InvalidPostings(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Problem problem() {
        return Problem.of(
                        ProblemType.INVALID_BODY,
                        findings.size() == 1 ? "One value is not valid." : findings.size() + " values are not valid.")
                .with(findings.stream()
                        .map(finding -> Fault.atPointer(
                                finding.pointer(), finding.rule().id(), finding.message()))
                        .toList());
    }
}
