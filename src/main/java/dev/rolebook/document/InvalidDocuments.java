package dev.rolebook.document;

import dev.rolebook.web.Fault;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import dev.rolebook.web.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Documents were refused, with everything that is wrong with them; nothing was published. */
public class InvalidDocuments extends RuntimeException implements Refusal {

    private final transient List<Finding> findings;

    public InvalidDocuments(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Problem problem() {
        String detail =
                findings.size() == 1 ? findings.get(0).toString() : "There are " + findings.size() + " findings.";
        return Problem.of(ProblemType.INVALID_DOCUMENTS, detail)
                .with(findings.stream()
                        .map(finding -> Fault.atPointer(
                                        finding.pointer(), finding.rule().id(), finding.message())
                                .in(finding.file(), finding.line()))
                        .toList());
    }
}
