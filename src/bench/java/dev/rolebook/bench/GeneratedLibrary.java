package dev.rolebook.bench;

import dev.rolebook.publishing.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A library of plausible documents, of any size, published through the one way in. */
@ApplicationScoped
public class GeneratedLibrary {

    /** Fields published together: a publication of about 1,500 documents. */
    private static final int TOGETHER = 20;

    private final Written written;
    private final DataSource database;
    private int fields;

    GeneratedLibrary(Written written, DataSource database) {
        this.written = written;
        this.database = database;
    }

    /** Publishes what is missing to a number of guides, and lets the planner see it. */
    public void growTo(int guides) throws SQLException {
        int wanted = (guides + GeneratedField.GUIDES - 1) / GeneratedField.GUIDES;
        if (fields >= wanted) {
            return;
        }
        while (fields < wanted) {
            List<String> documents = new ArrayList<>();
            for (int i = 0; i < TOGETHER && fields < wanted; i++) {
                documents.addAll(new GeneratedField(fields++).documents());
            }
            written.publish(documents);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** Publishes some documents more. */
    public void growBy(int documents) {
        written.publish(next(documents));
    }

    /** The next documents, whole lines of work, for somebody else to publish. */
    List<String> next(int documents) {
        List<String> next = new ArrayList<>();
        while (next.size() < documents) {
            next.addAll(new GeneratedField(fields++).documents());
        }
        return next;
    }

    /** One of the lines of work that are published. */
    GeneratedField field(int number) {
        return new GeneratedField(Math.floorMod(number, fields));
    }
}
