package dev.rolebook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a request: where, what, and what may have been meant. */
@Schema(
        description =
                "One thing that is wrong with the request. Exactly one of pointer, parameter and header is there.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Schema(description = "Where in the body, as a JSON Pointer (RFC 6901).", examples = "/skills/2/name") @Nullable String pointer,

        @Schema(description = "Which parameter of the query or the path.", examples = "limit") @Nullable String parameter,

        @Schema(description = "Which header field.", examples = "Content-Type") @Nullable String header,

        @Schema(description = "Which document, by kind and slug, where several were sent.", examples = "role paralegal")
        @Nullable String document,

        @Schema(description = "Which line of the text, from 1.", examples = "12") @Nullable Integer line,

        @Schema(
                description =
                        "What is wrong, for programs: `unknown-parameter`, `repeated-parameter`, `empty-parameter`,"
                                + " `unknown-name`, `unknown-field`, `required`, `invalid-value`, `invalid-type`,"
                                + " `invalid-text`, `invalid-length`, `invalid-cursor`, `out-of-range`, `empty-value`,"
                                + " `repeated-value`, `too-many-values`, `incomplete`. There may be more of them in time.",
                examples = "unknown-parameter")
        String code,

        @Schema(description = "What is wrong, for people.") String detail,

        @Schema(description = "The nearest valid name or value, if one is near.", examples = "limit") @Nullable String nearest) {

    public static Fault atPointer(String pointer, String code, String detail) {
        return new Fault(pointer, null, null, null, null, code, detail, null);
    }

    public static Fault ofParameter(String parameter, String code, String detail) {
        return new Fault(null, parameter, null, null, null, code, detail, null);
    }

    public static Fault ofHeader(String header, String code, String detail) {
        return new Fault(null, null, header, null, null, code, detail, null);
    }

    /** The same, with the name that was likely meant. */
    public Fault nearest(@Nullable String name) {
        return name == null
                ? this
                : new Fault(
                        pointer,
                        parameter,
                        header,
                        document,
                        line,
                        code,
                        detail + ". Did you mean '" + name + "'?",
                        name);
    }

    /** The same, in one of several documents. */
    public Fault in(String name, @Nullable Integer where) {
        return new Fault(pointer, parameter, header, name, where, code, detail, nearest);
    }
}
