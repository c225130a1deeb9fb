package dev.rolebook.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolebook.document.Content;
import dev.rolebook.document.DocumentFormat;
import dev.rolebook.document.Finding;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Pointers;
import dev.rolebook.document.Rule;
import dev.rolebook.document.Site;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.EditorialCheck;
import dev.rolebook.publishing.Neighbours;
import dev.rolebook.web.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * URLs of this library's own pages, of the site and of the API, behind which there is no document. What
 * is linked by name cannot be dead: that is a reference.
 */
@ApplicationScoped
class DeadLinks implements EditorialCheck<Content> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLUG = "([a-z0-9-]+)";

    /** Where the pages of each kind are. */
    private final List<Page> pages;

    DeadLinks(Site site, PublicUrl address) {
        Stream<Page> ofSite = site.url().stream()
                .flatMap(root -> Stream.of(Kind.values())
                        .flatMap(kind -> Optional.ofNullable(site.paths().get(kind.word())).stream()
                                .map(path -> Page.of(kind, root.toString(), path))));
        Stream<Page> ofApi =
                Stream.of(Kind.values()).map(kind -> Page.of(kind, address.of(""), kind.collection() + "/{slug}"));
        this.pages = Stream.concat(ofSite, ofApi).toList();
    }

    /** The URLs of the pages of one kind: they begin alike. */
    private record Page(Kind kind, String beginning, Pattern url) {

        static Page of(Kind kind, String root, String path) {
            String[] parts = path.split("\\{slug}", 2);
            String end = parts.length == 2 ? Pattern.quote(parts[1]) : "";
            return new Page(kind, root + parts[0], Pattern.compile(Pattern.quote(root + parts[0]) + SLUG + end));
        }
    }

    @Override
    public Set<Rule> rules() {
        return Set.of(Rule.DEAD_INTERNAL_LINK);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    /** Documents of other kinds link to sources only. */
    @Override
    public boolean looksAt(Kind kind) {
        return EnumSet.of(Kind.GUIDE, Kind.SHELF).contains(kind);
    }

    @Override
    public List<Finding> findings(List<Draft<Content>> drafts, Neighbours neighbours) {
        List<Finding> findings = new ArrayList<>();
        for (Draft<Content> draft : drafts) {
            String text = DocumentFormat.toJson(draft.document());
            if (pages.stream().anyMatch(page -> text.contains(page.beginning()))) {
                look(draft, List.of(), read(text), neighbours, findings);
            }
        }
        return findings;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document's text is JSON", e);
        }
    }

    private void look(
            Draft<Content> draft, List<String> place, JsonNode node, Neighbours neighbours, List<Finding> findings) {
        if (node.isTextual()) {
            pages.forEach(page -> look(draft, place, node.textValue(), page, neighbours, findings));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(draft, inside(place, String.valueOf(i)), node.get(i), neighbours, findings);
            }
        } else {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                look(draft, inside(place, field.getKey()), field.getValue(), neighbours, findings);
            }
        }
    }

    private static void look(
            Draft<Content> draft,
            List<String> place,
            String text,
            Page page,
            Neighbours neighbours,
            List<Finding> findings) {
        Matcher found = page.url().matcher(text);
        while (found.find()) {
            String slug = found.group(1);
            String now = neighbours
                    .named(draft, page.kind(), slug, Content.class)
                    .map(named -> named.document().slug())
                    .orElse(null);
            if (!slug.equals(now)) {
                String fault = now == null ? "is not published" : "is called " + now + " now";
                findings.add(draft.finding(
                        Rule.DEAD_INTERNAL_LINK,
                        Pointers.of(place),
                        "links to the page of the " + page.kind().words() + " " + slug + ", which " + fault));
            }
        }
    }

    private static List<String> inside(List<String> place, String step) {
        List<String> inside = new ArrayList<>(place);
        inside.add(step);
        return inside;
    }
}
