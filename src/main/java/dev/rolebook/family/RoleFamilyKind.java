package dev.rolebook.family;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How a role family's document becomes a row. */
@ApplicationScoped
public class RoleFamilyKind implements ContentKind<RoleFamilyDocument, RoleFamily> {

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
    public RoleFamily newRow() {
        return new RoleFamily();
    }

    @Override
    public void write(Draft<RoleFamilyDocument> draft, RoleFamily family, Library library) {
        family.title = draft.content().title();
        family.summary = draft.content().summary();
    }

    @Override
    public List<Object> parts(Draft<RoleFamilyDocument> draft, Library library) {
        return List.of();
    }

    @Override
    public void removeParts(Collection<UUID> documents) {
        // a family has none
    }
}
