package dev.rolebook.report;

import dev.rolebook.document.Document;
import dev.rolebook.document.DocumentReader.Outcome;
import dev.rolebook.document.Finding;
import dev.rolebook.document.InvalidDocuments;
import dev.rolebook.publishing.DataFile;
import dev.rolebook.publishing.DocumentHead;
import dev.rolebook.publishing.DocumentSlug.Name;
import dev.rolebook.publishing.Kinds;
import dev.rolebook.publishing.Proposal;
import dev.rolebook.publishing.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A small library of its own for tests of pay, with the real table of May 2024: published before
 * them, gone after them, so that no other test meets it.
 */
@ApplicationScoped
public class PayLibrary {

    static final byte[] TABLE = read("library/data/oews-national-2024-05.csv");

    static final String REPORT = """
            kind: salary-report
            slug: pay-test
            title: Pay test report
            bands:
              - {key: counsel, role: pay-test-counsel, kind: SOURCED, observation: {source: pay-test-table, code: 23-1011}, caveat: All lawyers.}
              - key: variant
                role: pay-test-variant
                kind: SOURCED
                observation: {source: pay-test-table, code: 23-2011}
                earlier: [{source: pay-test-survey, key: before}]
              - {key: ladder/one, rung: pay-test-ladder/one, kind: SOURCED, observation: {source: pay-test-survey, key: first}}
              - {key: ladder/two, rung: pay-test-ladder/two, kind: NOT_AVAILABLE, caveat: Nobody says.}
              - {key: hidden, role: pay-test-counsel, kind: SOURCED, observation: {source: pay-test-survey, key: hidden}}
              - key: derived
                role: pay-test-base
                kind: DERIVED
                inputs: [{source: pay-test-survey, key: first}, {source: pay-test-survey, key: second}]
                rule: RANGE
                caveat: Two populations.
            citations:
              - {source: pay-test-editors, about: [bands/*/caveat]}
            """;

    private static final List<String> TEXTS = List.of(
            """
            kind: role-family
            slug: pay-test
            title: Pay test family
            """,
            """
            kind: role
            slug: pay-test-counsel
            title: Test counsel
            roleFamily: pay-test
            codes: [{scheme: SOC_2018, code: 23-1011, match: EXACT}]
            """,
            """
            kind: role
            slug: pay-test-base
            title: Test base
            roleFamily: pay-test
            """,
            """
            kind: role
            slug: pay-test-variant
            title: Test variant
            variantOf: pay-test-base
            codes: [{scheme: SOC_2018, code: 23-2011, match: RELATED}]
            """,
            """
            kind: ladder
            slug: pay-test-ladder
            title: Test ladder
            roleFamily: pay-test
            rungs:
              - {key: one, title: One, role: pay-test-variant}
              - {key: two, title: Two}
            """,
            source("pay-test-table", """
                    edition: May 2024
                    tier: PRIMARY_STATISTICS
                    data:
                      format: OEWS_NATIONAL
                      file: oews-national-2024-05.csv
                      edition: 2024-05
                      rows: 1403
                      sha256: %s
                      topCodes: {HOUR: 115.00, YEAR: 239200}
                    """.formatted(DataFile.digest(TABLE))),
            source("pay-test-editors", "tier: EDITORIAL\n"),
            source("pay-test-survey", """
                    tier: SURVEY
                    observations:
                      - {key: first, title: First, measure: BASE_SALARY, edition: 2026-01, currency: USD, unit: YEAR,
                         area: {scheme: ISO_3166, code: US, name: United States},
                         statistics: {P25: 50, MEDIAN: 60, P75: {amount: 70, qualifier: AT_OR_ABOVE}, P90: 90}, sampleSize: 152,
                         role: pay-test-variant}
                      - {key: second, title: Second, measure: STARTING_SALARY, edition: 2026-01, currency: USD, unit: YEAR,
                         area: {scheme: ISO_3166, code: US, name: United States},
                         statistics: {LOW: 40.50, MID: 65, HIGH: 80}}
                      - {key: hidden, title: Hidden, measure: WAGE, edition: 2026-01, currency: USD, unit: YEAR,
                         area: {scheme: ISO_3166, code: US, name: United States},
                         statistics: {MEDIAN: {qualifier: NOT_AVAILABLE}}}
                      - {key: before, title: Before, measure: BASE_SALARY, edition: 2025-01, currency: USD, unit: YEAR,
                         area: {scheme: ISO_3166, code: US, name: United States}, statistics: {MEDIAN: 55}}
                    """),
            REPORT);

    private final Publisher publisher;
    private final Kinds kinds;

    PayLibrary(Publisher publisher, Kinds kinds) {
        this.publisher = publisher;
        this.kinds = kinds;
    }

    @Transactional
    public void publish() {
        List<Document> documents = TEXTS.stream().map(this::document).toList();
        publisher.publish(new Proposal("test", "pay", documents, List.of(), List.of(TABLE)));
    }

    @Transactional
    public void remove() {
        List<Name> names = DocumentHead.<DocumentHead>list("slug like :slug", Map.of("slug", "pay-test%")).stream()
                .map(head -> new Name(head.kind, head.language, head.slug))
                .toList();
        publisher.publish(new Proposal("test", "pay", List.of(), names, List.of()));
    }

    /** What is found wrong with a text, by the reader or by the checks; nothing is published. */
    @Transactional
    public List<Finding> findings(String text) {
        Outcome outcome = kinds.reader().read("document.yaml", text);
        if (outcome.document() == null) {
            return outcome.findings();
        }
        List<Document> documents = List.of(outcome.document());
        try {
            publisher.publish(Proposal.of("test", "findings", documents));
        } catch (InvalidDocuments e) {
            return e.findings();
        }
        throw new AssertionError("nothing is wrong with the document");
    }

    static String source(String slug, String rest) {
        return """
                kind: source
                slug: %s
                publisher: A publisher
                title: Title of %s
                accessedOn: 2026-11-01
                license: {name: Free}
                attribution: A publisher.
                """.formatted(slug, slug) + rest;
    }

    private Document document(String text) {
        Outcome outcome = kinds.reader().read("document.yaml", text);
        if (outcome.document() == null) {
            throw new AssertionError(outcome.findings());
        }
        return outcome.document();
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
