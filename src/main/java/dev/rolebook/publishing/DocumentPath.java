package dev.rolebook.publishing;

import dev.rolebook.document.Envelope;
import dev.rolebook.document.Kind;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.web.Nearest;
import dev.rolebook.web.Problem;
import dev.rolebook.web.ProblemType;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which document a URL of the manage plane means: a {@code @BeanParam}. */
public class DocumentPath {

    @PathParam("kind")
    @Parameter(example = "skill")
    public String kind = "";

    @PathParam("slug")
    @Parameter(description = "The slug of the document.", example = "citation-checking")
    public String slug = "";

    @QueryParam("language")
    @DefaultValue(Envelope.DEFAULT_LANGUAGE)
    @Parameter(description = "The language of the document, BCP 47: the same slug may name one in each language.")
    public String language = Envelope.DEFAULT_LANGUAGE;

    /** Its name; what is no kind names nothing. */
    public Name name() {
        return new Name(kindOf(kind), language, slug);
    }

    /** What a URL must say after the slug, so that it is of a language. */
    public static String query(String language) {
        return language.equals(Envelope.DEFAULT_LANGUAGE) ? "" : "?language=" + language;
    }

    /** The kind that a word in a URL means. */
    public static Kind kindOf(String word) {
        return Kind.byWord(word)
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no kind of document '" + word + "'"
                                + Nearest.to(
                                                word,
                                                Stream.of(Kind.values())
                                                        .map(Kind::word)
                                                        .toList())
                                        .map(nearest -> "; did you mean '" + nearest + "'?")
                                        .orElse(".")));
    }
}
