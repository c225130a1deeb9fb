package dev.rolebook.changeset;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader;
import dev.rolebook.document.InvalidDocuments;
import java.util.Objects;

/**
 * A document as somebody sent it.
 *
 * @param yaml whether it is YAML; else it is JSON
 */
public record WrittenText(String text, boolean yaml) {

    /**
     * Reads it.
     *
     * @param name how findings call it
     * @throws InvalidDocuments with everything that is wrong with it
     */
    Document read(DocumentReader reader, String name) {
        DocumentReader.Outcome outcome = yaml ? reader.read(name, text) : reader.readJson(name, text);
        if (!outcome.findings().isEmpty()) {
            throw new InvalidDocuments(outcome.findings());
        }
        return Objects.requireNonNull(outcome.document());
    }
}
