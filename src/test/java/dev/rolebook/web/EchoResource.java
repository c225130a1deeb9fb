package dev.rolebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Says back what it was told, and fails in every way; known only to tests. */
@Path("/test/echo")
@PermitAll
public class EchoResource {

    public enum Color {
        RED,
        GREEN
    }

    public record Part(@NotBlank @Size(max = 20) String name) {}

    public record Message(
            @Size(max = 200_000) @Nullable String text,
            @Max(1000) int number,
            boolean flag,
            @Nullable Color color,
            @Nullable List<@Valid Part> parts,
            @Nullable List<Integer> numbers,
            @Nullable Map<String, Object> more) {}

    private final DataSource database;

    EchoResource(DataSource database) {
        this.database = database;
    }

    @POST
    @Operation(hidden = true)
    public Message echo(@NotNull @Valid Message message) {
        return message;
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Operation(hidden = true)
    public Message patch(Message message) {
        return message;
    }

    @GET
    @Operation(hidden = true)
    public Map<String, String> get(
            @QueryParam("text") @Nullable String text,
            @QueryParam("number") @Max(1000) @Nullable Integer number,
            @QueryParam("color") @Nullable Color color,
            @QueryParam("day") @Nullable LocalDate day) {
        return Map.of("text", String.valueOf(text), "color", String.valueOf(color));
    }

    @DELETE
    @Path("{id}")
    @Operation(hidden = true)
    public void delete(@PathParam("id") UUID id) {
        throw Problem.notFound("echo", id);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Map<String, String> one(@PathParam("id") String id) {
        return Map.of("id", id);
    }

    @GET
    @Path("moved")
    @Operation(hidden = true)
    public String moved(@QueryParam("text") @Nullable String text) {
        throw Moved.permanently("/test/echo/here");
    }

    @GET
    @Path("broken")
    @Operation(hidden = true)
    public String broken() {
        throw new IllegalStateException("secret: select * from dev.rolebook.Secret");
    }

    @GET
    @Path("slow-statement")
    @Operation(hidden = true)
    public String slowStatement() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 100");
            try {
                statement.execute("select pg_sleep(20)");
            } finally {
                statement.execute("reset statement_timeout");
            }
        }
        return "never";
    }

    @GET
    @Path("one-row")
    @Operation(hidden = true)
    public Map<String, Boolean> oneRow() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return Map.of("done", statement.execute("select 1"));
        }
    }
}
