package dev.rolebook.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.database.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and what they expect: within the first results of the sample library. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RelevanceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # as it is called
            paralegal                          | 1 | role:paralegal
            Legal operations manager           | 1 | role:legal-ops-manager
            in-house counsel                   | 1 | role:in-house-counsel
            litigation paralegal               | 1 | role:litigation-paralegal
            vendor management                  | 2 | skill:vendor-management
            legal research                     | 1 | skill:legal-research
            paralegal ladder                   | 1 | ladder:paralegal
            change career                      | 1 | shelf:change-career
            # as it is called too
            legal ops                          | 1 | role:legal-ops
            legal assistant                    | 1 | role:paralegal
            ops manager                        | 1 | role:legal-ops-manager
            electronic discovery               | 1 | skill:e-discovery
            contract lifecycle management      | 1 | skill:clm-administration
            bluebooking                        | 1 | skill:citation-checking
            # the beginning of it
            salary                             | 1 | salary-report:2026
            legal operations l                 | 1 | ladder:legal-operations
            compliance off                     | 1 | role:compliance-officer
            how do i get                       | 1 | guide:how-to-get-into-legal-ops
            # with hyphens, with spaces, with neither
            e-discovery                        | 1 | skill:e-discovery
            e discovery                        | 1 | skill:e-discovery
            ediscovery                         | 1 | skill:e-discovery
            ebilling                           | 1 | skill:e-billing
            cite check                         | 1 | skill:citation-checking
            cite-check                         | 1 | skill:citation-checking
            citechecking                       | 1 | skill:citation-checking
            # another form of it
            paralegals                         | 1 | role:paralegal
            contract managers                  | 1 | role:contract-manager
            the legal secretary                | 1 | role:legal-secretary
            citations check                    | 1 | skill:citation-checking
            # mistyped
            paralegl                           | 1 | role:paralegal
            parallegal                         | 1 | role:paralegal
            irnclad                            | 2 | skill:clm-administration
            contarct manager                   | 1 | role:contract-manager
            salery report                      | 1 | salary-report:2026
            brightflagg                        | 3 | source:brightflag-2023
            legal oprations manager            | 1 | role:legal-ops-manager
            vendor managment                   | 2 | skill:vendor-management
            litigaton paralegal                | 1 | role:litigation-paralegal
            complience officer                 | 1 | role:compliance-officer
            # half typed
            contract manageme                  | 3 | role:contract-manager
            electr                             | 3 | skill:e-discovery
            parale                             | 1 | role:paralegal
            # by what it says
            ironclad                           | 2 | skill:clm-administration
            brightflag                         | 1 | source:brightflag-2023
            relativity                         | 1 | skill:e-discovery
            spend                              | 3 | role:e-billing-specialist
            law school                         | 3 | ladder:paralegal
            clm                                | 3 | role:clm-administrator
            23-2011                            | 1 | role:paralegal
            rate cards                         | 3 | role:e-billing-specialist
            general counsel                    | 2 | ladder:counsel
            bureau of labor statistics         | 3 | source:bls-oews-2025-05
            # as a question
            how to get into legal ops          | 1 | guide:how-to-get-into-legal-ops
            what does a vendor manager do      | 1 | role:vendor-manager
            paralegal vs legal secretary       | 1 | guide:paralegal-vs-legal-secretary
            do I need a certificate            | 1 | guide:how-to-get-into-legal-ops
            legal ops manager                  | 1 | role:legal-ops-manager
            manager or director                | 1 | guide:legal-ops-manager-vs-director-of-legal-operations
            """)
    void whatPeopleExpectStandsFirst(String typed, int within, String expected) {
        var answer = given().queryParam("q", typed).get("/v1/search").then().statusCode(200);
        List<String> found =
                answer.extract().path("items.collect { it.kind.toLowerCase().replace('_', '-') + ':' + it.slug }");
        assertThat(found.stream().limit(within)).as("%s in %s", expected, found).contains(expected);
    }
}
