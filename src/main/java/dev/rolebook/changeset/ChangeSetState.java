package dev.rolebook.changeset;

import dev.rolebook.document.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a change set. */
@Schema(description = "What has become of a change set.")
public enum ChangeSetState implements Term {
    OPEN("Open", "It is being written."),
    SCHEDULED("Scheduled", "It will be published at an instant, as it is, unless that is cancelled before."),
    PUBLISHED("Published", "It was published, and stays as it was then."),
    DISCARDED("Discarded", "It was given up, and stays as it was then.");

    private final String label;
    private final String description;

    ChangeSetState(String label, String description) {
        this.label = label;
        this.description = description;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }
}
