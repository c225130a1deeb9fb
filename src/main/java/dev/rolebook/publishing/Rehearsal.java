package dev.rolebook.publishing;

import dev.rolebook.document.Finding;
import java.util.List;

/**
 * What would come of publishing a proposal now.
 *
 * @param findings what is wrong with it; nothing is, if it would be published
 * @param changes what would change, in canonical order; empty where something is wrong
 */
public record Rehearsal(List<Finding> findings, List<Change> changes) {

    public Rehearsal {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
    }
}
