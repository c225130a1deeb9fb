package dev.rolebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One line of work as an editor might write it: a family, its skills, roles, ladder, pay and guides.
 * The same number always gives the same documents. Fields share common words and have names that
 * occur nowhere else, as real ones do.
 */
final class GeneratedField {

    /** Guides of one field: a comparison of each two of its roles, and paths into it. */
    static final int GUIDES = 50;

    private static final int ROLES = 10;
    /** Each two of its roles. */
    static final int COMPARISONS = ROLES * (ROLES - 1) / 2;

    private static final int SKILLS = 12;
    private static final int RUNGS = 5;

    private static final List<String> SYLLABLES =
            List.of("bra", "cel", "dor", "fen", "gal", "hil", "jor", "kel", "lum", "mar", "nev", "pol", "ras", "sol", "tem", "vor");
    private static final List<String> POSITIONS = List.of(
            "Coordinator", "Assistant", "Specialist", "Analyst", "Administrator", "Lead", "Officer", "Planner", "Manager", "Director");
    private static final List<String> SUBJECTS = List.of(
            "records", "contracts", "compliance", "billing", "intake", "research", "reporting", "vendors", "discovery",
            "privacy", "licensing", "training");
    private static final List<String> THEMES =
            List.of("DRAFTING", "RESEARCH", "DEADLINES", "PLATFORMS", "SPEND", "VENDORS", "METRICS", "CHANGE", "PEOPLE", "PLACE");
    private static final List<String> LEVELS = List.of("REQUIRED", "CORE", "HELPFUL", "RARE", "NO", "OWNER", "USER", "ADJACENT");
    private static final List<String> SENIORITIES = List.of("ENTRY", "ASSOCIATE", "SENIOR", "MANAGER", "DIRECTOR");

    private final int number;
    private final String word;
    private final Random random;

    GeneratedField(int number) {
        this.number = number;
        this.random = new Random(number);
        this.word = word(number);
    }

    /** A name that no other field has: its number in syllables. */
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 256; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    String word() {
        return word;
    }

    String role(int i) {
        return word + "-" + POSITIONS.get(i).toLowerCase(Locale.ROOT);
    }

    String skill(int i) {
        return word + "-" + SUBJECTS.get(i);
    }

    /** The slug of the comparison of two roles, the first before the second in the field's order. */
    String guide(int a, int b) {
        return role(a) + "-vs-" + POSITIONS.get(b).toLowerCase(Locale.ROOT);
    }

    /** The slug of one of the comparisons, by number. */
    String comparison(int number) {
        int rest = number;
        int first = 0;
        while (rest >= ROLES - 1 - first) {
            rest -= ROLES - 1 - first;
            first++;
        }
        return guide(first, first + 1 + rest);
    }

    /** Everything, in the YAML that an editor writes, what is named before what names it. */
    List<String> documents() {
        List<String> all = new ArrayList<>();
        all.add("kind: role-family\nslug: %s\ntitle: %s\nsummary: People who look after %s.".formatted(word, title(), word));
        all.add(source());
        for (int i = 0; i < SKILLS; i++) {
            all.add(skillDocument(i));
        }
        for (int i = 0; i < ROLES; i++) {
            all.add(roleDocument(i));
        }
        all.add(ladder());
        all.add(report());
        all.addAll(guides());
        return all;
    }

    private String title() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String source() {
        return """
                kind: source
                slug: %1$s-survey
                publisher: %2$s Institute
                title: Survey of %1$s
                edition: "2026"
                accessedOn: 2026-11-01
                license: {name: With permission}
                attribution: %2$s Institute
                tier: SURVEY
                observations:
                """.formatted(word, title())
                + lines(ROLES, i -> """
                          - {key: o%d, title: %s %s, role: %s, measure: BASE_SALARY, edition: "2026", currency: USD, unit: YEAR, area: {scheme: ISO_3166, code: US, name: United States}, statistics: {P25: %d, MEDIAN: %d, P75: %d}}
                        """.formatted(i, title(), POSITIONS.get(i), role(i), 40_000 + 9_000 * i, 50_000 + 10_000 * i, 60_000 + 12_000 * i));
    }

    private String skillDocument(int i) {
        return """
                kind: skill
                slug: %1$s
                name: %2$s %3$s
                type: %4$s
                category: %3$s
                alternativeNames: [%3$s of %5$s]
                exampleTools: [%2$sware]
                description: Keeping the %3$s of %5$s in order.
                """.formatted(skill(i), title(), SUBJECTS.get(i), i % 4 == 0 ? "TOOL" : "SKILL", word);
    }

    private String roleDocument(int i) {
        return """
                kind: role
                slug: %1$s
                title: %2$s %3$s
                roleFamily: %4$s
                seniority: %5$s
                alternativeTitles: [%3$s of %4$s]
                summary: Looks after %6$s and %7$s for everybody who works with %4$s.
                worksIn: The %4$s department
                reportsTo: [%2$s Director]
                codes: [{scheme: SOC_2018, code: %8$02d-%9$04d, match: CLOSE}]
                duties:
                """.formatted(role(i), title(), POSITIONS.get(i), word, SENIORITIES.get(i / 2), some(SUBJECTS), some(SUBJECTS),
                        11 + number % 40, 1000 + (number * ROLES + i) % 9000)
                + lines(8, d -> "  - {key: d%d, theme: %s, cadence: WEEKLY, text: \"Prepares the %s of %s and checks the %s.\", tools: [%sware]}\n"
                        .formatted(d, THEMES.get((i + d) % THEMES.size()), SUBJECTS.get((i + d) % SKILLS), word, some(SUBJECTS), title()))
                + "requirements:\n"
                + lines(SKILLS, s -> s == i ? "  %s: [HELPFUL, {level: REQUIRED, when: {seniority: MANAGER}}]\n".formatted(skill(s)) : "  %s: %s\n".formatted(skill(s), some(LEVELS)));
    }

    private String ladder() {
        return "kind: ladder\nslug: %s\ntitle: %s ladder\nroleFamily: %s\nrungs:\n".formatted(word, title(), word)
                + lines(RUNGS, i -> "  - {key: r%d, title: %s %s, seniority: %s, role: %s}\n"
                        .formatted(i, title(), POSITIONS.get(2 * i), SENIORITIES.get(i), role(2 * i)))
                + "moves:\n  - {key: out, kind: PIVOT, to: {outside: Further study}}\n"
                + "citations: [{source: %s-survey, about: [rungs]}]\n".formatted(word);
    }

    private String report() {
        return "kind: salary-report\nslug: %s-pay\ntitle: Pay in %s\nsummary: What people in %s are paid.\nbands:\n".formatted(word, word, word)
                + lines(ROLES, i -> "  - {key: b%d, role: %s, kind: SOURCED, match: EXACT_TITLE, observation: {source: %s-survey, key: o%d}}\n"
                        .formatted(i, role(i), word, i));
    }

    private List<String> guides() {
        List<String> guides = new ArrayList<>();
        for (int a = 0; a < ROLES; a++) {
            for (int b = a + 1; b < ROLES; b++) {
                guides.add(comparison(a, b));
            }
        }
        for (int i = 1; guides.size() < GUIDES; i++) {
            guides.add(pathway(0, i));
        }
        return guides;
    }

    private String comparison(int a, int b) {
        return """
                kind: guide
                slug: %1$s
                type: COMPARISON
                title: %2$s %3$s or %4$s?
                shortAnswer: The %3$s looks after %5$s day by day; the %4$s answers for the whole of %6$s.
                tags: [%7$s]
                roles: [%8$s, %9$s]
                ladders: [%6$s]
                skillMatrix: {skills: [%10$s]}
                pay: {report: %6$s-pay, summary: The %4$s is paid more.}
                paths:
                  - {key: a, title: %3$s, roles: [%8$s], criteria: [you like %5$s, you want to begin at once]}
                  - {key: b, title: %4$s, roles: [%9$s], criteria: [you like to answer for things]}
                faq:
                  - {key: q, question: "Can one change from one to the other?", answer: "Yes, see [the role](role:%9$s)."}
                """.formatted(guide(a, b), title(), POSITIONS.get(a), POSITIONS.get(b), some(SUBJECTS), word, some(SUBJECTS), role(a), role(b),
                IntStream.range(0, 9).mapToObj(this::skill).collect(Collectors.joining(", ")));
    }

    private String pathway(int from, int to) {
        return """
                kind: guide
                slug: into-%1$s-%2$d
                type: PATHWAY
                title: How do I get into %1$s as a %3$s?
                shortAnswer: Begin where you are and take on the %4$s of your department.
                from: [%5$s]
                to: [%6$s]
                steps:
                """.formatted(word, to, POSITIONS.get(to), some(SUBJECTS), role(from), role(to))
                + lines(4, s -> "  - {key: s%d, title: Step %d, body: \"Learn the %s of %s.\", skills: [%s], months: {from: 1, to: 3}}\n"
                        .formatted(s, s + 1, SUBJECTS.get(s), word, skill(s)));
    }

    private String some(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String lines(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
    }
}
