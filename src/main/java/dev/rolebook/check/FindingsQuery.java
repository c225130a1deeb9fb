package dev.rolebook.check;

import dev.rolebook.document.Kind;
import dev.rolebook.document.Severity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which findings can be asked for, and how many at once. */
public class FindingsQuery {

    @QueryParam("rule")
    @Separator(",")
    @Parameter(
            description = "Only findings of any of these rules, by 'code' under '/problems'.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            enumeration = {
                                "pay-without-live-source",
                                "uncited-figure",
                                "rung-pays-less",
                                "matrix-hole",
                                "one-sided-duties",
                                "one-sided-paths",
                                "long-short-answer",
                                "contradictory-qualifiers",
                                "looping-ladder",
                                "orphan",
                                "near-duplicate-skill",
                                "redirected-reference",
                                "dead-internal-link",
                                "source-past-review"
                            }))
    public List<String> rule = List.of();

    @QueryParam("severity")
    @Separator(",")
    @Parameter(description = "Only findings of any of these severities, as they are configured here.")
    public List<Severity> severity = List.of();

    @QueryParam("kind")
    @Separator(",")
    @Parameter(description = "Only findings in documents of any of these kinds.")
    public List<Kind> kind = List.of();

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1) @Max(100) @Parameter(description = "How many findings a page has at most.")
    public int limit = 20;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: 'next' of the page before. From the first document, if absent.")
    public @Nullable String cursor;

    /** What a cursor belongs to. */
    String list() {
        return "/manage/v1/checks?rule=" + rule + "&severity=" + severity + "&kind=" + kind;
    }
}
