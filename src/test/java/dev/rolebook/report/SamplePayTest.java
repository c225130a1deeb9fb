package dev.rolebook.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The sample library's figures, against what the Bureau of Labor Statistics published. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SamplePayTest {

    @Test
    void paralegalsAreServedAsTheTableOfMay2025StatesThem() {
        observation("bls-oews-2025-05", "23-2011")
                .body("items[0].statistics.P10.amount", equalTo(44740))
                .body("items[0].statistics.P25.amount", equalTo(50340))
                .body("items[0].statistics.MEDIAN.amount", equalTo(62890))
                .body("items[0].statistics.P75.amount", equalTo(80080))
                .body("items[0].statistics.P90.amount", equalTo(101500))
                .body("items[0].statistics.MEAN.amount", equalTo(69700))
                .body("items[0].relativeStandardError", equalTo(1.3f))
                .body("items[0].employment.amount", equalTo(392880));
    }

    @Test
    void lawyersOfMay2024AreTopCodedAndNotPaidTheTopCode() {
        observation("bls-oews-2024-05", "23-1011")
                .body("items[0].statistics.P90.amount", equalTo(239200))
                .body("items[0].statistics.P90.qualifier", equalTo("AT_OR_ABOVE"))
                .body("items[0].statistics.P75.qualifier", equalTo("EXACT"));
    }

    private static ValidatableResponse observation(String source, String code) {
        return given().queryParam("source", source)
                .queryParam("code", code)
                .queryParam("unit", "YEAR")
                .get("/v1/pay-observations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }
}
