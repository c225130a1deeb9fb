package dev.rolebook.skill;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import dev.rolebook.source.Citations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How a skill's document becomes rows. */
@ApplicationScoped
public class SkillKind implements ContentKind<SkillDocument, Skill> {

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
    public Skill newRow() {
        return new Skill();
    }

    @Override
    public void write(Draft<SkillDocument> draft, Skill skill, Library library) {
        SkillDocument document = draft.content();
        skill.name = document.name();
        skill.type = document.type();
        skill.category = document.category();
        skill.alternativeNames = document.alternativeNames();
        skill.exampleTools = document.exampleTools();
        skill.description = document.description();
    }

    @Override
    public List<Object> parts(Draft<SkillDocument> draft, Library library) {
        return List.copyOf(Citations.of(draft, draft.content().citations(), library));
    }

    @Override
    public List<PartTable> partTables() {
        return List.of(Citations.TABLE);
    }
}
