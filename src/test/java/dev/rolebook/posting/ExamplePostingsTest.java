package dev.rolebook.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rolebook.cache.Cold;
import dev.rolebook.database.PostgresResource;
import dev.rolebook.job.Job;
import dev.rolebook.publishing.Publication;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The example jobs are live whenever somebody looks. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExamplePostingsTest {

    private static final String LIVE = "/v1/jobs?count=true&limit=100&organisation=";

    @Inject
    ExamplePostings examples;

    @Inject
    Postings postings;

    @Inject
    AgroalDataSource database;

    @Test
    void aLaterStartRenewsThemAndNobodyElses() throws SQLException {
        List<String> ids = given().get("/v1/jobs?limit=100").path("items.id");
        // Other tests post here too.
        ids.retainAll(theExamples());
        long publications = Publication.count();
        postings.write("other-board", List.of(Ads.of("reference: theirs", "organisation: {name: Others}")));
        sql("update job set valid_through = date_posted - 300, date_posted = date_posted - 400");
        sql("update job set title = 'Nobody any more' where source = 'example-board'");
        // Nobody has told of what was done behind everybody's back.
        Cold.start();
        given().get("/v1/jobs?count=true").then().body("page.total", equalTo(0));

        examples.renew(new StartupEvent());

        assertThat(given().get("/v1/jobs?limit=100").<List<String>>path("items.id"))
                .isEqualTo(ids);
        given().get(LIVE + "others").then().body("page.total", equalTo(0));
        assertThat(Publication.count()).isEqualTo(publications);
    }

    @Test
    void whatIsNoLongerAnExampleEnds() {
        postings.write(
                "example-board", List.of(Ads.of("reference: an-earlier-example", "organisation: {name: Earlier}")));
        given().get(LIVE + "earlier").then().body("page.total", equalTo(1));
        examples.renew(new StartupEvent());
        given().get(LIVE + "earlier").then().body("page.total", equalTo(0));
        given().get("/v1/jobs/" + Job.id("example-board", "an-earlier-example"))
                .then()
                .statusCode(410);
    }

    private Set<String> theExamples() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from job where source = 'example-board'")) {
            Set<String> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.execute(statement);
        }
    }
}
