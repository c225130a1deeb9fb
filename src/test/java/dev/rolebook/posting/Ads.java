package dev.rolebook.posting;

import dev.rolebook.database.FixedClock;
import dev.rolebook.document.DocumentFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Postings as tests write them: lines of YAML for what matters, and something valid for the rest. */
public final class Ads {

    /** The day of the tests' clock. */
    public static final LocalDate TODAY = LocalDate.ofInstant(FixedClock.NOW, ZoneOffset.UTC);

    private static final Map<String, String> OTHERWISE = new TreeMap<>(Map.of(
            "reference", "one",
            "title", "Something else",
            "description", "What there is to do.",
            "organisation", "{name: Example Employer}",
            "locations", "[{locality: Boston, region: MA, country: US}]",
            "datePosted", TODAY.toString(),
            "applyUrl", "https://board.example/jobs/one"));

    private Ads() {}

    public static Posting of(String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        OTHERWISE.forEach((field, value) -> {
            if (all.stream().noneMatch(line -> line.startsWith(field + ":"))) {
                all.add(field + ": " + value);
            }
        });
        return DocumentFormat.fromYaml(String.join("\n", all), Posting.class);
    }
}
