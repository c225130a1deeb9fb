package dev.rolebook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text written in CommonMark, in the two forms in which it is served. A link to a document is
 * written {@code [text](guide:slug)}; it leads to the document's page, and is plain text where no
 * site is configured.
 *
 * @param text without any markup
 * @param html sanitised; paragraphs, lists, emphasis, code, quotations and links, nothing else
 */
public record Prose(String text, String html) {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** What may leave, whatever the renderer does: the second lock on the same door. */
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https")
            .toFactory();

    public static Prose of(String commonMark, Pages pages) {
        Node parsed = parse(commonMark);
        forEachLink(parsed, link -> lead(link, pages));
        String html = SAFE.sanitize(HTML.render(parsed)).strip();
        forEachLink(parsed, Prose::unwrap);
        return new Prose(TEXT.render(parsed).strip(), html);
    }

    /** The text alone; nothing where nothing is written. */
    public static @Nullable String plain(@Nullable String commonMark) {
        if (commonMark == null) {
            return null;
        }
        Node text = parse(commonMark);
        forEachLink(text, Prose::unwrap);
        return TEXT.render(text).strip();
    }

    /**
     * The documents that a text links to.
     *
     * @param pointer the text's JSON Pointer in its document
     * @param relation the field in which it stands
     */
    public static List<Reference> references(String pointer, String relation, @Nullable String commonMark) {
        List<Reference> references = new ArrayList<>();
        if (commonMark != null && mayLink(commonMark)) {
            forEachLink(
                    parse(commonMark),
                    link -> target(link.getDestination())
                            .ifPresent(target ->
                                    references.add(new Reference(pointer, relation, target.kind(), target.slug()))));
        }
        return references;
    }

    /** Every link begins so; most texts have none, and are asked again and again. */
    private static boolean mayLink(String commonMark) {
        return commonMark.indexOf('[') >= 0 || commonMark.indexOf('<') >= 0;
    }

    static Node parse(String commonMark) {
        return PARSER.parse(commonMark);
    }

    /** The document that a destination such as {@code guide:slug} names. */
    static Optional<Target> target(String destination) {
        int colon = destination.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Kind.byWord(destination.substring(0, colon))
                        .map(kind -> new Target(kind, destination.substring(colon + 1)));
    }

    private static void lead(Link link, Pages pages) {
        target(link.getDestination()).ifPresent(target -> {
            String url = pages.url(target.kind(), target.slug());
            if (url == null) {
                unwrap(link);
            } else {
                link.setDestination(url);
            }
        });
    }

    /** Leaves what a link says in its place. */
    private static void unwrap(Link link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }

    private static void forEachLink(Node text, java.util.function.Consumer<Link> action) {
        List<Link> found = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link);
                visitChildren(link);
            }
        });
        found.forEach(action);
    }

    /** Where the document is that a text names, whatever it is called by now. */
    @FunctionalInterface
    public interface Pages {

        /** Its page; null if no site is configured. */
        @Nullable String url(Kind kind, String slug);
    }

    /** The document behind a link. */
    record Target(Kind kind, String slug) {}
}
