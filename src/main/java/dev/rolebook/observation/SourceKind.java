package dev.rolebook.observation;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import dev.rolebook.role.Role;
import dev.rolebook.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** How a source's document becomes rows. */
@ApplicationScoped
public class SourceKind implements ContentKind<SourceDocument, Source> {

    private final EntityManager entityManager;

    public SourceKind(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

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
    public Source newRow() {
        return new Source();
    }

    @Override
    public Set<Class<?>> partTypes() {
        return Set.of(PayObservation.class);
    }

    @Override
    public List<Finding> check(Draft<SourceDocument> draft, Library library) {
        return SourceChecks.of(draft, library);
    }

    @Override
    public void write(Draft<SourceDocument> draft, Source source, Library library) {
        SourceDocument document = draft.content();
        source.publisher = document.publisher();
        source.title = document.title();
        source.edition = document.edition();
        source.url = document.url();
        source.accessedOn = document.accessedOn();
        source.license = document.license();
        source.attribution = document.attribution();
        source.tier = document.tier();
        source.reviewBy = document.reviewBy();
    }

    @Override
    public List<Object> parts(Draft<SourceDocument> draft, Library library) {
        Source source = entityManager.getReference(Source.class, draft.id());
        return Observations.of(draft.content(), library).all().stream()
                .<Object>map(observation -> observation(observation, source, draft, library))
                .toList();
    }

    private PayObservation observation(ObservationDocument document, Source source, Draft<?> draft, Library library) {
        PayObservation observation = new PayObservation();
        observation.id = draft.part(Observations.path(document.key()));
        observation.source = source;
        observation.key = document.key();
        observation.title = document.title();
        if (document.code() != null) {
            observation.codeScheme = document.code().scheme();
            observation.code = document.code().code();
        }
        observation.role = document.role() == null
                ? null
                : entityManager.getReference(Role.class, library.id(Kind.ROLE, document.role()));
        observation.measure = document.measure();
        observation.edition = document.edition();
        observation.currency = document.currency();
        observation.unit = document.unit();
        observation.area = document.area();
        observation.statistics = document.statistics();
        observation.sampleSize = document.sampleSize();
        observation.employment = document.employment();
        observation.meanError = document.meanError();
        return observation;
    }

    @Override
    public List<PartTable> partTables() {
        return List.of(PartTable.of("pay_observation", "source_id"));
    }
}
