package dev.rolebook.document;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document in answers and bodies that hold those of any kind. */
@Schema(
        name = "DocumentText",
        type = SchemaType.OBJECT,
        description =
                "A document as an author writes it: `kind`, `slug`, `format`, `language`, `id`, `formerSlugs`, and the"
                        + " fields of its kind. `/schemas/{kind}.json` has the JSON Schema of each kind.")
public interface AnyDocument {}
