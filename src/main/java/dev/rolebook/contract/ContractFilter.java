package dev.rolebook.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes the document, once, when Rolebook is built. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        new RecordSchemas(index).complete(document);
        new Lengths(index).complete(document);
        new EnumSchemas(index).complete(document);
        new ListSchemas().complete(document);
        new PathParameters().complete(document);
        new QueryParameters().complete(document);
        new Patterns().complete(document);
        new Answers().complete(document);
        new Writes(index).complete(document);
        new Access(index).complete(document);
        new Examples().complete(document);
        new Selected().complete(document);
        new Deprecations(index).complete(document);
    }
}
