package dev.rolebook.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The JSON Schema of each kind: that of its envelope and of its body, which authors write as one. */
@ApplicationScoped
class DocumentSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<Kind, String> schemas = new EnumMap<>(Kind.class);

    DocumentSchemas(Kinds kinds, Validator validator, PublicUrl address) {
        for (Kind kind : Kind.values()) {
            RecordSchemas records = new RecordSchemas(validator);
            ObjectNode schema = RecordSchemas.object();
            schema.put("$schema", DIALECT);
            schema.put("$id", address.of("/schemas/" + kind.word() + ".json"));
            schema.put("title", kind.label());
            schema.put("description", kind.description());
            ObjectNode body = records.fields(Envelope.class, kinds.contentType(kind));
            ((ObjectNode) body.get("properties").get("kind"))
                    .removeAll()
                    .put("const", kind.word())
                    .put("description", "What the document describes.");
            schema.setAll(body);
            schema.set("$defs", records.definitions());
            schemas.put(kind, schema.toString());
        }
    }

    String of(Kind kind) {
        return Objects.requireNonNull(schemas.get(kind));
    }
}
