package dev.rolebook.bench;

import dev.rolebook.posting.Ads;
import dev.rolebook.posting.Posting;
import dev.rolebook.posting.Postings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Jobs in the fields of a generated library, written the way of every partner's. */
@ApplicationScoped
public class GeneratedJobs {

    private static final List<String> COUNTRIES = List.of("US", "GB", "DE", "SG");

    private final Postings postings;
    private final DataSource database;
    private int written;

    GeneratedJobs(Postings postings, DataSource database) {
        this.postings = postings;
        this.database = database;
    }

    /** Writes what is missing to a number of jobs, and lets the planner see it. */
    public void growTo(int jobs, GeneratedLibrary library) throws SQLException {
        if (written < jobs) {
            postings.write(
                    "generated",
                    IntStream.range(written, jobs)
                            .mapToObj(i -> posting(i, library.field(i).word()))
                            .toList());
            written = jobs;
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze job");
            }
        }
    }

    private static Posting posting(int i, String family) {
        return Ads.of(
                "reference: job-" + i,
                "title: " + family + (i % 2 == 0 ? " analyst" : " manager"),
                "description: Look after the " + family + " of site " + i % 500 + ".",
                "roleFamily: " + family,
                "organisation: {name: Employer " + i % 300 + "}",
                "locations: [{locality: Town " + i % 400 + ", country: " + COUNTRIES.get(i % COUNTRIES.size()) + "}]",
                "pay: {currency: USD, unit: YEAR, min: " + (40_000 + 10 * i) + "}",
                "employmentTypes: [" + (i % 100 == 0 ? "INTERN" : "FULL_TIME") + "]",
                "datePosted: " + Ads.TODAY.minusDays(i % 90));
    }
}
