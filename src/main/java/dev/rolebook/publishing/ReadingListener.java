package dev.rolebook.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PostLoad;

/** Tells {@link Reading} of every published document that Hibernate loads. */
@ApplicationScoped
public class ReadingListener {

    private final Reading reading;
    private final Kinds kinds;

    public ReadingListener(Reading reading, Kinds kinds) {
        this.reading = reading;
        this.kinds = kinds;
    }

    @PostLoad
    void loaded(Object entity) {
        if (entity instanceof Published document) {
            reading.saw(kinds.kindOf(document), document);
        } else if (entity instanceof DocumentHead head) {
            reading.saw(head.version, head.updatedAt);
            reading.saw(head.kind, head.slug, head.language);
        }
    }
}
