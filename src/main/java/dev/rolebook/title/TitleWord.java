package dev.rolebook.title;

import java.util.Map;
import java.util.Set;

/**
 * A word of a title, in its usual form.
 *
 * @param text in lower case, in the singular, abbreviations written out
 * @param added whether an "and" stands before it
 */
record TitleWord(String text, boolean added) {

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("adm", "administrator"),
            Map.entry("admin", "administrator"),
            Map.entry("asst", "assistant"),
            Map.entry("coord", "coordinator"),
            Map.entry("dir", "director"),
            Map.entry("exec", "executive"),
            Map.entry("mgr", "manager"),
            Map.entry("ops", "operation"),
            Map.entry("programme", "program"),
            Map.entry("spec", "specialist"),
            Map.entry("svp", "vp"),
            Map.entry("evp", "vp"),
            Map.entry("avp", "vp"));

    /** What somebody is, whatever it is about: says less of the family than any other word. */
    private static final Set<String> POSITIONS = Set.of(
            "administrator",
            "advisor",
            "adviser",
            "analyst",
            "assistant",
            "associate",
            "chief",
            "consultant",
            "coo",
            "coordinator",
            "director",
            "executive",
            "expert",
            "generalist",
            "head",
            "intern",
            "leader",
            "manager",
            "officer",
            "partner",
            "president",
            "professional",
            "program",
            "secretary",
            "specialist",
            "supervisor",
            "vp");

    /** How high it stands, how and for how long it is done: says nothing of the family. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "a",
            "acting",
            "all",
            "an",
            "at",
            "entry",
            "experienced",
            "for",
            "full",
            "gender",
            "graduate",
            "hour",
            "hybrid",
            "i",
            "ii",
            "iii",
            "in",
            "interim",
            "iv",
            "junior",
            "jr",
            "lead",
            "level",
            "mid",
            "month",
            "of",
            "on",
            "onsite",
            "part",
            "permanent",
            "principal",
            "remote",
            "senior",
            "site",
            "sr",
            "staff",
            "temp",
            "temporary",
            "the",
            "time",
            "to",
            "trainee",
            "v",
            "with",
            "year");

    static TitleWord of(String word, boolean added) {
        return new TitleWord(usual(word), added);
    }

    private static String usual(String word) {
        String full = ABBREVIATIONS.getOrDefault(word, word);
        boolean plural = full.length() > 3 && full.endsWith("s") && !full.endsWith("ss");
        return plural ? full.substring(0, full.length() - 1) : full;
    }

    boolean isPosition() {
        return POSITIONS.contains(text);
    }

    boolean saysNothing() {
        return SAY_NOTHING.contains(text) || Character.isDigit(text.codePointAt(0));
    }
}
