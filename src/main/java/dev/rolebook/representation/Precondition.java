package dev.rolebook.representation;

import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** On which version a write starts: a {@code @BeanParam} of every operation that could undo what others wrote. */
public class Precondition {

    @HeaderParam("If-Match")
    @Parameter(
            description = "The entity tag of what is changed, as a read of this URL gave it. Without it, and without"
                    + " `If-None-Match`, the answer is 428; if there is another version by now, 412.")
    public @Nullable String ifMatch;

    @HeaderParam("If-None-Match")
    @Parameter(description = "`*`: only if there is nothing yet. If there is, the answer is 412.")
    public @Nullable String ifNoneMatch;

    /**
     * Demands that the write starts from what there is.
     *
     * @param current the text that a read of the same URL would give; null if there is nothing
     */
    public void demand(@Nullable String current) {
        if (ifMatch == null && ifNoneMatch == null) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    current == null
                            ? "There is nothing yet: send 'If-None-Match: *'."
                            : "Read it first, and send 'If-Match' with the entity tag of the answer.");
        } else if (current == null) {
            if (ifMatch != null) {
                throw Problem.of(ProblemType.PRECONDITION_FAILED, "There is nothing any more, or nothing yet.");
            }
            return;
        }
        boolean expected = ifMatch == null || EntityTags.nameContent(ifMatch, current);
        if (!expected || (ifNoneMatch != null && EntityTags.nameContent(ifNoneMatch, current))) {
            String tag = EntityTags.of(current);
            throw Problem.of(ProblemType.PRECONDITION_FAILED, "The current entity tag is " + tag + ".")
                    .with("ETag", tag);
        }
    }
}
