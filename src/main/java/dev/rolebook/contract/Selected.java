package dev.rolebook.contract;

import dev.rolebook.selection.Selections;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;

/**
 * Gives every read that answers with an object the parameter {@code fields}, and the media type of what
 * it selects. Two schemas say it of all: one with each property of each answer made optional would say
 * no more, and be as long as the rest of the document.
 */
final class Selected {

    private static final String PATH = "#/components/schemas/";
    private static final int MOST = 50;

    void complete(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        document.getComponents().addSchema("Selection", selection()).addSchema("SelectionList", list());
        document.getPaths().getPathItems().values().forEach(path -> {
            if (path.getGET() != null) {
                complete(path.getGET(), schemas);
            }
        });
    }

    private static void complete(Operation operation, Map<String, Schema> schemas) {
        Content content = operation.getResponses().getAPIResponse("200").getContent();
        if (content == null || !content.hasMediaType("application/json")) {
            return;
        }
        Schema answer = content.getMediaType("application/json").getSchema();
        if (answer == null || answer.getRef() == null) {
            return;
        }
        Schema named = schemas.get(answer.getRef().substring(PATH.length()));
        Map<String, Schema> properties = named == null ? null : named.getProperties();
        if (properties == null && !(named != null && named.getOneOf() != null)) {
            // Documents as they were written: their fields are those of their kinds.
            return;
        }
        boolean list = properties != null && properties.keySet().equals(Set.of("items", "page"));
        operation.addParameter(parameter(properties != null && properties.containsKey("items")));
        content.addMediaType(
                Selections.TYPE.toString(),
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(PATH + (list ? "SelectionList" : "Selection"))));
    }

    private static Parameter parameter(boolean list) {
        return OASFactory.createParameter()
                .name(Selections.PARAMETER)
                .in(Parameter.In.QUERY)
                .style(Style.FORM)
                .explode(false)
                .description("Only these properties" + (list ? " of each item" : "")
                        + ", as a list of paths: `slug,title,roles.title`; in the order of the whole answer. The answer"
                        + " is then `" + Selections.TYPE + "`, also where `Accept` says `application/json`. An unknown,"
                        + " repeated or overlapping path is refused.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .minItems(1)
                        .maxItems(MOST)
                        .uniqueItems(true)
                        .items(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .pattern("^[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*$")));
    }

    private static Schema selection() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Those properties of the whole answer that `fields` names, each as it is there. None is"
                        + " required.");
    }

    private static Schema list() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One page of a list, with those properties of each item that `fields` names.")
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("What is on this page, in the order of the list.")
                                .items(OASFactory.createSchema().ref(PATH + "Selection")))
                .addProperty("page", OASFactory.createSchema().ref(PATH + "PageInfo"))
                .addRequired("items")
                .addRequired("page");
    }
}
