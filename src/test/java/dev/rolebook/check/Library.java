package dev.rolebook.check;

/** Documents for tests of checks, as their authors write them: each whole, with one thing to change. */
final class Library {

    static final String FAMILY = "kind: role-family\nslug: check-family\ntitle: Family\n";

    private Library() {}

    static String skill(String slug, String name, String more) {
        return "kind: skill\nslug: check-%s\nname: %s\ntype: SKILL\n%s".formatted(slug, name, more);
    }

    static String role(String slug, String more) {
        return "kind: role\nslug: check-%s\ntitle: Role %s\n".formatted(slug, slug)
                + (more.contains("variantOf") ? "" : "roleFamily: check-family\n")
                + more;
    }

    static String ladder(String slug, String more) {
        return "kind: ladder\nslug: check-%s\ntitle: Ladder %s\nroleFamily: check-family\n%s"
                .formatted(slug, slug, more);
    }

    static String guide(String more) {
        return "kind: guide\nslug: check-guide\ntype: COMPARISON\ntitle: A or B\n"
                + (more.contains("shortAnswer") ? "" : "shortAnswer: Both.\n")
                + "roles: [check-a, check-b]\nskillMatrix: {skills: [check-law]}\n" + more;
    }

    /** A source with one observation: its median. */
    static String source(String slug, String median, String more) {
        return """
                kind: source
                slug: check-%s
                publisher: P
                title: Source %s
                accessedOn: 2026-11-01
                license: {name: Free}
                attribution: P.
                tier: SURVEY
                observations:
                  - {key: all, title: All, measure: WAGE, edition: 2026-01, currency: USD, unit: YEAR,
                     area: {scheme: ISO_3166, code: US, name: United States}, statistics: {MEDIAN: %s}}
                """.formatted(slug, slug, median) + more;
    }

    static String report(String... bands) {
        return "kind: salary-report\nslug: check-report\ntitle: Report\nbands:\n  - " + String.join("\n  - ", bands)
                + "\n";
    }

    static String band(String key, String whose, String source) {
        return "{key: %s, %s, kind: SOURCED, observation: {source: check-%s, key: all}}".formatted(key, whose, source);
    }
}
