package dev.rolebook.skill;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.Stamp;
import dev.rolebook.source.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How a skill's document becomes rows. */
@ApplicationScoped
public class SkillKind implements ContentKind<SkillDocument> {

    @Override
    public Kind kind() {
        return Kind.SKILL;
    }

    @Override
    public Class<SkillDocument> contentType() {
        return SkillDocument.class;
    }

    @Override
    public Class<Skill> entityType() {
        return Skill.class;
    }

    @Override
    public void write(Draft<SkillDocument> draft, Stamp stamp, Library library) {
        SkillDocument document = draft.content();
        Skill skill = stamp.on(Skill.<Skill>findByIdOptional(draft.id()).orElseGet(Skill::new), draft);
        skill.name = document.name();
        skill.type = document.type();
        skill.category = document.category();
        skill.alternativeNames = document.alternativeNames();
        skill.exampleTools = document.exampleTools();
        skill.description = document.description();
        skill.persist();
    }

    @Override
    public void writeParts(Draft<SkillDocument> draft, Library library) {
        Citations.write(draft, draft.content().citations(), library);
    }

    @Override
    public void remove(UUID id) {
        Citations.remove(id);
        Skill.deleteById(id);
    }
}
