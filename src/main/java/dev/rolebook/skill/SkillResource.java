package dev.rolebook.skill;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Listing;
import dev.rolebook.paging.Page;
import dev.rolebook.paging.PageRequest;
import dev.rolebook.paging.SortKey;
import dev.rolebook.publishing.Published;
import dev.rolebook.publishing.Reading;
import dev.rolebook.publishing.Redirects;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Skills. */
@Path("/v1/skills")
@Tag(name = "Skills")
@PermitAll
@PublishedRead
public class SkillResource {

    private static final Listing<Skill> BY_SLUG = Listing.of(Skill.class, "s")
            .where(Published.inDefaultLanguage("s"), Published.DEFAULT_LANGUAGE)
            .orderedBy(SortKey.asc("s.slug", String.class, s -> s.slug), SortKey.asc("s.id", UUID.class, s -> s.id));

    private final Links links;
    private final Reading reading;
    private final Redirects redirects;

    public SkillResource(Links links, Reading reading, Redirects redirects) {
        this.links = links;
        this.reading = reading;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listSkills", summary = "All skills, by slug")
    public Page<SkillSummary> list(@BeanParam PageRequest request) {
        return BY_SLUG.page(request, skill -> SkillSummary.of(skill, links));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getSkill", summary = "One skill")
    public SkillView get(@RestPath String slug) {
        return Skill.bySlug(slug)
                .map(skill -> SkillView.of(skill, links, reading.of(skill)))
                .orElseThrow(() -> redirects.insteadOf(Kind.SKILL, slug));
    }
}
