package dev.rolebook.observation;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.Stamp;
import dev.rolebook.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How a source's document becomes rows. */
@ApplicationScoped
public class SourceKind implements ContentKind<SourceDocument> {

    @Override
    public Kind kind() {
        return Kind.SOURCE;
    }

    @Override
    public Class<SourceDocument> contentType() {
        return SourceDocument.class;
    }

    @Override
    public Class<Source> entityType() {
        return Source.class;
    }

    @Override
    public void write(Draft<SourceDocument> draft, Stamp stamp, Library library) {
        SourceDocument document = draft.content();
        Source source = stamp.on(Source.<Source>findByIdOptional(draft.id()).orElseGet(Source::new), draft);
        source.publisher = document.publisher();
        source.title = document.title();
        source.edition = document.edition();
        source.url = document.url();
        source.accessedOn = document.accessedOn();
        source.license = document.license();
        source.attribution = document.attribution();
        source.tier = document.tier();
        source.reviewBy = document.reviewBy();
        source.persist();
    }

    @Override
    public void remove(UUID id) {
        Source.deleteById(id);
    }
}
