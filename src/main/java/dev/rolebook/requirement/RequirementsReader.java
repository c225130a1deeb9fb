package dev.rolebook.requirement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.rolebook.requirement.Requirements.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a cell in each of its forms: a level, a statement, or a list of both. */
final class RequirementsReader extends StdDeserializer<Requirements> {

    RequirementsReader() {
        super(Requirements.class);
    }

    @Override
    public Requirements deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        List<Statement> statements = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                statements.add(statement(parser, context));
            }
        } else {
            statements.add(statement(parser, context));
        }
        return new Requirements(statements);
    }

    private static Statement statement(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken() == JsonToken.START_OBJECT
                ? context.readValue(parser, Statement.class)
                : new Statement(context.readValue(parser, Level.class), null, null);
    }
}
