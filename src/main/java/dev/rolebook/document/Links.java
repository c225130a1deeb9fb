package dev.rolebook.document;

import dev.rolebook.web.ConfiguredUrl;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where documents are: their path in the API, and their page on the site if there is one. */
@ApplicationScoped
public class Links implements Prose.Pages {

    private final Site site;

    public Links(Site site) {
        this.site = site;
        site.url().ifPresent(url -> ConfiguredUrl.demand("rolebook.site.url", url));
    }

    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        // What is configured wrongly stops the start, not the first request.
    }

    public Ref ref(Kind kind, String slug, String title) {
        return new Ref(kind, slug, title, kind.href(slug), url(kind, slug));
    }

    /** The page of a document. */
    @Override
    public @Nullable String url(Kind kind, String slug) {
        return page(kind.word(), "{slug}", slug);
    }

    /** Live jobs, of one role family or of all. */
    public Link jobs(String rel, String title, @Nullable String roleFamily) {
        String href = roleFamily == null ? "/v1/jobs" : "/v1/jobs?roleFamily=" + roleFamily;
        String url = roleFamily == null ? page("all-jobs", "", "") : page("jobs", "{roleFamily}", roleFamily);
        return new Link(rel, title, LinkKind.JOBS, null, roleFamily, href, url);
    }

    /** The page of one job. */
    public @Nullable String job(UUID id) {
        return page("job", "{id}", id.toString());
    }

    /** The resources hub. */
    public Link resources(String rel, String title) {
        String url = page("resources", "", "");
        return new Link(rel, title, LinkKind.RESOURCES, null, null, Kind.SHELF.collection(), url);
    }

    /**
     * A comparison of roles.
     *
     * @param roles their slugs, with commas; to one the one who follows the link adds others
     */
    public Link compare(String rel, String title, String roles) {
        return new Link(rel, title, LinkKind.COMPARE, null, null, "/v1/compare?roles=" + roles, null);
    }

    /** What it takes to go from one role to another. */
    public Link transition(String rel, String title, String from, String to) {
        String href = "/v1/transitions?from=" + from + "&to=" + to;
        return new Link(rel, title, LinkKind.TRANSITION, null, null, href, null);
    }

    /** A document. */
    public Link document(String rel, String title, Kind kind, String slug) {
        return new Link(rel, title, LinkKind.valueOf(kind.name()), slug, null, kind.href(slug), url(kind, slug));
    }

    /** A page elsewhere. */
    public Link external(String rel, String title, String url) {
        return new Link(rel, title, LinkKind.EXTERNAL, null, null, null, url);
    }

    /** The site itself. */
    public @Nullable String home() {
        return site.url().map(URI::toString).orElse(null);
    }

    private @Nullable String page(String name, String placeholder, String value) {
        String template = site.paths().get(name);
        if (template == null || site.url().isEmpty()) {
            return null;
        }
        String path = placeholder.isEmpty()
                ? template
                : template.replace(placeholder, URLEncoder.encode(value, StandardCharsets.UTF_8));
        return site.url().get() + path;
    }
}
