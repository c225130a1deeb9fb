package dev.rolebook.web;

/** A path to which larger bodies are posted than are held in memory: its resource reads them as they come. */
public interface StreamedBody {

    /** The path, exactly. */
    String path();

    /** The largest body, in bytes. Its resource counts those of a body that does not say how long it is. */
    long limit();

    /** The refusal of a larger one. */
    default Problem tooLarge() {
        return Problem.of(ProblemType.CONTENT_TOO_LARGE, "The body is larger than " + limit() + " bytes.")
                .with("Connection", "close");
    }
}
