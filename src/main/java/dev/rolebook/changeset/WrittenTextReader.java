package dev.rolebook.changeset;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Takes the body of a request as it is; the front door has seen that it is UTF-8. What is not JSON at all is refused as
 * everywhere; whether it is a document is for others to say.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, WrittenTextReader.YAML})
public class WrittenTextReader implements MessageBodyReader<WrittenText> {

    /** RFC 9512. */
    public static final String YAML = "application/yaml";

    private final ObjectMapper json;

    public WrittenTextReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == WrittenText.class;
    }

    @Override
    public WrittenText readFrom(
            Class<WrittenText> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        boolean yaml = mediaType.getSubtype().endsWith("yaml");
        if (!yaml) {
            json.readTree(text);
        }
        return new WrittenText(text, yaml);
    }
}
