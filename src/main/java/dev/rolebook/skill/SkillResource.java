package dev.rolebook.skill;

import dev.rolebook.database.PublishedRead;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Links;
import dev.rolebook.paging.Page;
import dev.rolebook.publishing.Reading;
import dev.rolebook.publishing.Redirects;
import dev.rolebook.query.Names;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Skills. */
@Path("/v1/skills")
@Tag(name = "Skills")
@PermitAll
@PublishedRead
public class SkillResource {

    private final Links links;
    private final Names names;
    private final Reading reading;
    private final Redirects redirects;

    public SkillResource(Links links, Names names, Reading reading, Redirects redirects) {
        this.links = links;
        this.names = names;
        this.reading = reading;
        this.redirects = redirects;
    }

    @GET
    @Operation(operationId = "listSkills", summary = "All skills, by slug")
    public Page<SkillSummary> list(@BeanParam SkillQuery query) {
        return query.listing(names).page(query, skill -> SkillSummary.of(skill, links));
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
