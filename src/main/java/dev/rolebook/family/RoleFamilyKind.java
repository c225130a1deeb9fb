package dev.rolebook.family;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How a role family's document becomes a row. */
@ApplicationScoped
public class RoleFamilyKind implements ContentKind<RoleFamilyDocument> {

    @Override
    public Kind kind() {
        return Kind.ROLE_FAMILY;
    }

    @Override
    public Class<RoleFamilyDocument> contentType() {
        return RoleFamilyDocument.class;
    }

    @Override
    public Class<RoleFamily> entityType() {
        return RoleFamily.class;
    }

    @Override
    public void write(Draft<RoleFamilyDocument> draft, Stamp stamp, Library library) {
        RoleFamily family =
                stamp.on(RoleFamily.<RoleFamily>findByIdOptional(draft.id()).orElseGet(RoleFamily::new), draft);
        family.title = draft.content().title();
        family.summary = draft.content().summary();
        family.persist();
    }

    @Override
    public void writeParts(Draft<RoleFamilyDocument> draft, Library library) {
        // a family has none
    }

    @Override
    public void remove(UUID id) {
        RoleFamily.deleteById(id);
    }
}
