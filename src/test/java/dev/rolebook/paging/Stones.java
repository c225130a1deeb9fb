package dev.rolebook.paging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/** The table that tests of lists read: theirs alone, and so in no migration. */
public record Stones(DataSource database) {

    private static final Random RANDOM = new Random(7);

    /** Eleven stones of four weights and two colors, and no others. */
    public void reset() throws SQLException {
        execute("create table if not exists stone (id uuid primary key, color text not null collate \"C\","
                + " weight int not null, below_id uuid references stone)");
        execute("delete from stone");
        for (int i = 0; i < 11; i++) {
            insert(i % 3 == 0 ? "grey" : "red", i % 4);
        }
    }

    String insert(String color, int weight) throws SQLException {
        String id = new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into stone values (?::uuid, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, color);
            insert.setInt(3, weight);
            insert.executeUpdate();
        }
        return id;
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
