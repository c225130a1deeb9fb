package dev.rolebook.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PostLoad;

/** Tells {@link Reading} of every published document that Hibernate loads. */
@ApplicationScoped
public class ReadingListener {

    private final Reading reading;

    public ReadingListener(Reading reading) {
        this.reading = reading;
    }

    @PostLoad
    void loaded(Object entity) {
        if (entity instanceof Published document) {
            reading.saw(document.version, document.updatedAt);
        } else if (entity instanceof DocumentHead head) {
            reading.saw(head.version, head.updatedAt);
        }
    }
}
