package dev.rolebook.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How documents are read and written: strictly, and the same in YAML and JSON. */
public final class DocumentFormat {

    /** What a list or map is that nobody wrote; before the mappers, which are made with it. */
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final ObjectMapper JSON = strict(JsonMapper.builder())
            .addModule(new SimpleModule("amounts").addSerializer(BigDecimal.class, new Amount()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private DocumentFormat() {}

    /** What is written of a document: its envelope's fields, then its body's. */
    private record Text(
            @JsonUnwrapped Envelope envelope, @JsonUnwrapped Content content) {}

    /** The canonical JSON of a document: equal documents are equal texts. */
    public static String toJson(Document document) {
        try {
            return JSON.writeValueAsString(new Text(document.envelope(), document.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document can be written", e);
        }
    }

    static <T> T fromJson(String json, Class<T> type) {
        try {
            return JSON.readerFor(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published document cannot be read", e);
        }
    }

    /**
     * Reads YAML that is no document, as strictly: unknown fields are refused too.
     *
     * @throws UncheckedIOException if it is not of the type
     */
    public static <T> T fromYaml(String text, Class<T> type) {
        try {
            return yaml().readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectMapper json() {
        return JSON;
    }

    static ObjectMapper yaml() {
        YAMLMapper.Builder builder = YAMLMapper.builder()
                // NO is a level, not false.
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS);
        return strict(builder)
                .addModule(new SimpleModule("plain-scalars").addDeserializer(String.class, new LiteralText()))
                .build();
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B builder) {
        return builder.addModule(new JavaTimeModule())
                .addModule(new SimpleModule("scalars")
                        .addSerializer(Kind.class, new Word())
                        .addDeserializer(Integer.class, new WholeNumber())
                        .setDeserializerModifier(new StrictScalars()))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // Unknown fields are found by the shape of the record, with their place and line.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withConfigOverride(List.class, it -> it.setSetterInfo(EMPTY))
                .withConfigOverride(Map.class, it -> it.setSetterInfo(EMPTY));
    }

    /** A kind as authors write it. */
    private static final class Word extends StdScalarSerializer<Kind> {

        Word() {
            super(Kind.class);
        }

        @Override
        public void serialize(Kind kind, JsonGenerator generator, SerializerProvider context) throws IOException {
            generator.writeString(kind.word());
        }
    }

    /** An amount without zeros at its end: 1.50 and 1.5 are equal, and so are their texts. */
    private static final class Amount extends StdScalarSerializer<BigDecimal> {

        Amount() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal amount, JsonGenerator generator, SerializerProvider context)
                throws IOException {
            generator.writeNumber(amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros());
        }
    }

    /** Text as it stands in the file: {@code 3411.7} stays so, and so does {@code 23-2011}. */
    private static final class LiteralText extends StdScalarDeserializer<String> {

        LiteralText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isScalarValue()) {
                return parser.getText();
            }
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
    }

    /** A whole number written as one: text and fractions are findings, not numbers. */
    private static final class WholeNumber extends StdScalarDeserializer<Integer> {

        WholeNumber() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() == JsonParser.NumberType.INT) {
                return parser.getIntValue();
            }
            return (Integer) context.handleUnexpectedToken(Integer.class, parser);
        }
    }
}
