package dev.rolebook.selection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.web.CommonParameter;
import dev.rolebook.web.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parameter {@code fields} of every GET that answers with an object. What it selects has a media
 * type of its own, in which no property is required, so that JSON stays exact.
 */
@ApplicationScoped
public class Selections implements CommonParameter {

    public static final String PARAMETER = "fields";

    /** Some properties of what is else {@code application/json}. */
    public static final MediaType TYPE = new MediaType("application", "vnd.rolebook.selection+json");

    private final ObjectMapper json;
    private final Map<Method, AnswerType> types = new ConcurrentHashMap<>();

    Selections(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return PARAMETER;
    }

    @Override
    public boolean isOf(Method method) {
        return method.isAnnotationPresent(GET.class) && !type(method).names().isEmpty();
    }

    @Override
    public List<Fault> faults(Method method, String value) {
        return Selection.of(type(method).selectable(), value).faults();
    }

    /**
     * Writes the properties of an answer that were asked for.
     *
     * @param method the resource method that answers
     * @param fields the parameter's value, in which nothing is wrong
     */
    public byte[] written(Object view, Method method, String fields) {
        AnswerType type = type(method);
        FieldTree tree = Selection.of(type.selectable(), fields).tree();
        TokenFilter filter = type.isPage() ? tree.ofItems() : tree;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator whole = json.createGenerator(bytes);
                JsonGenerator selected =
                        new FilteringGeneratorDelegate(whole, filter, TokenFilter.Inclusion.INCLUDE_NON_NULL, true)) {
            json.writeValue(selected, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private AnswerType type(Method method) {
        return types.computeIfAbsent(method, answers -> AnswerType.of(json, answers.getGenericReturnType()));
    }
}
