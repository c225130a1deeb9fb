package dev.rolebook.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Calls the pages of lists by what is listed: {@code Page<GuideSummary>} is a {@code GuideList}. */
final class ListSchemas {

    private static final String PATH = "#/components/schemas/";

    void complete(OpenAPI document) {
        Map<String, String> names = new HashMap<>();
        Map<String, Schema> renamed = new TreeMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (isPage(schema)) {
                String item = name.substring("Page".length()).replaceFirst("(Summary|View)$", "");
                names.put(PATH + name, PATH + item + "List");
                renamed.put(item + "List", schema.description("One page of a list."));
            } else {
                renamed.put(name, schema);
            }
        });
        document.getComponents().setSchemas(renamed);
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(operation -> rename(operation, names));
        }
    }

    private static boolean isPage(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || !properties.keySet().equals(Set.of("items", "page"))) {
            return false;
        }
        Schema page = properties.get("page");
        return page != null && (PATH + "PageInfo").equals(page.getRef());
    }

    private static void rename(Operation operation, Map<String, String> names) {
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            if (response.getContent() != null) {
                for (MediaType media : response.getContent().getMediaTypes().values()) {
                    Schema schema = media.getSchema();
                    if (schema != null && schema.getRef() != null) {
                        schema.setRef(names.getOrDefault(schema.getRef(), schema.getRef()));
                    }
                }
            }
        }
    }
}
