package dev.rolebook.guide;

import dev.rolebook.document.Finding;
import dev.rolebook.document.Rule;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.source.CitationDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A guide's own words: short answers that are long, and amounts of money that nobody vouches for. */
@ApplicationScoped
class GuideWords implements EditorialCheck<GuideDocument> {

    /** Characters, as people count them. */
    private static final int SHORT = 600;

    private static final Pattern MONEY = Pattern.compile(
            "[$€£¥]\\s?\\d|\\b(USD|EUR|GBP|CHF|CAD|AUD)\\s?\\d|\\d\\s?(USD|EUR|GBP|CHF|CAD|AUD|dollars|euros|pounds)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.LONG_SHORT_ANSWER, Rule.UNCITED_FIGURE);
    }

    @Override
    public Class<GuideDocument> contentType() {
        return GuideDocument.class;
    }

    @Override
    public List<Finding> findings(List<Draft<GuideDocument>> guides, Neighbours neighbours) {
        List<Finding> findings = new ArrayList<>();
        for (Draft<GuideDocument> guide : guides) {
            String answer = guide.content().shortAnswer();
            int length = answer.codePointCount(0, answer.length());
            if (length > SHORT) {
                findings.add(guide.finding(
                        Rule.LONG_SHORT_ANSWER, "/shortAnswer", "has " + length + " characters, of at most " + SHORT));
            }
            texts(guide.content()).forEach((place, text) -> {
                if (MONEY.matcher(text).find() && !isCited(place, guide.content())) {
                    findings.add(guide.finding(
                            Rule.UNCITED_FIGURE,
                            place.pointer(),
                            "states an amount of money, and cites no source for it"));
                }
            });
        }
        return findings;
    }

    /**
     * Where a text stands.
     *
     * @param path as citations are about it, by keys
     */
    private record Place(String pointer, String path) {}

    private static Map<Place, String> texts(GuideDocument guide) {
        Map<Place, String> texts = new LinkedHashMap<>();
        put(texts, "/shortAnswer", "shortAnswer", guide.shortAnswer());
        if (guide.pay() != null) {
            put(texts, "/pay/summary", "pay/summary", guide.pay().summary());
        }
        for (int i = 0; i < guide.paths().size(); i++) {
            ComparisonDocument.Path path = guide.paths().get(i);
            put(texts, "/paths/" + i + "/note", "paths/" + path.key() + "/note", path.note());
            for (int j = 0; j < path.criteria().size(); j++) {
                String pointer = "/paths/" + i + "/criteria/" + j;
                put(
                        texts,
                        pointer,
                        "paths/" + path.key() + "/criteria",
                        path.criteria().get(j));
            }
        }
        for (int i = 0; i < guide.steps().size(); i++) {
            GuideDocument.Step step = guide.steps().get(i);
            put(texts, "/steps/" + i + "/body", "steps/" + step.key() + "/body", step.body());
        }
        for (int i = 0; i < guide.faq().size(); i++) {
            GuideDocument.Question asked = guide.faq().get(i);
            put(texts, "/faq/" + i + "/answer", "faq/" + asked.key() + "/answer", asked.answer());
        }
        return texts;
    }

    private static void put(Map<Place, String> texts, String pointer, String path, @Nullable String text) {
        if (text != null) {
            texts.put(new Place(pointer, path), text);
        }
    }

    private static boolean isCited(Place place, GuideDocument guide) {
        return guide.allCitations().stream()
                .map(CitationDocument::about)
                .flatMap(List::stream)
                .anyMatch(about -> covers(about, place.path()));
    }

    /** Whether a citation of some part is one of everything in it, this text too. */
    private static boolean covers(String about, String path) {
        String[] part = about.split("/", -1);
        String[] text = path.split("/", -1);
        if (part.length > text.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (!part[i].equals("*") && !part[i].equals(text[i])) {
                return false;
            }
        }
        return true;
    }
}
