package dev.rolebook.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Has every answer of every test judged, without a word in the test: Quarkus finds this class by itself. */
public final class JudgeEveryAnswer implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(JudgingFilter.class::isInstance)) {
            RestAssured.filters(new JudgingFilter());
        }
    }
}
