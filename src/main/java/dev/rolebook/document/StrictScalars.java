package dev.rolebook.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.rolebook.web.Times;
import java.io.IOException;

/**
 * Numbers are written as numbers, and what is neither text nor a number as a word. Jackson makes dates
 * of numbers and lists, and ends at an empty text, where all findings are wanted.
 */
final class StrictScalars extends BeanDeserializerModifier {

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        boolean text = deserializer.handledType() == String.class;
        return deserializer instanceof StdScalarDeserializer && !text ? new Strict(deserializer) : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription description,
            JsonDeserializer<?> deserializer) {
        return new Strict(deserializer);
    }

    /** Hands on what has the right form, and lets the context's handler see what has not. */
    private static final class Strict extends DelegatingDeserializer {

        Strict(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Strict(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Class<?> type = handledType();
            if (!fits(parser.currentToken(), type)) {
                return context.handleUnexpectedToken(type, parser);
            }
            String text = parser.getText();
            if (parser.currentToken() == JsonToken.VALUE_STRING && text.isBlank()) {
                return context.handleWeirdStringValue(type, text, "is blank");
            }
            Object value = super.deserialize(parser, context);
            return value == null || Times.isInRange(value)
                    ? value
                    : context.handleWeirdStringValue(type, text, "is out of range");
        }

        private static boolean fits(JsonToken token, Class<?> type) {
            if (type == Boolean.class || type == boolean.class) {
                return token.isBoolean();
            }
            boolean number = Number.class.isAssignableFrom(type) || type.isPrimitive();
            return number ? token.isNumeric() : token == JsonToken.VALUE_STRING;
        }
    }
}
