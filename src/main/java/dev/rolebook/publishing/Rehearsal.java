package dev.rolebook.publishing;

import dev.rolebook.document.Finding;
import java.util.List;

/**
 * What would come of publishing a proposal now.
 *
 * @param findings what is to be said of it; nothing that is an error, if it would be published
 * @param changes what would change, in canonical order; empty where it would be refused
 */
public record Rehearsal(List<Finding> findings, List<Change> changes) {

    public Rehearsal {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
    }

    /** Whether it would not be published as it is. */
    public boolean isRefused() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
