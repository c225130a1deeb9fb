package dev.rolebook.family;

import dev.rolebook.document.Kind;
import dev.rolebook.publishing.ContentKind;
import dev.rolebook.publishing.Draft;
import dev.rolebook.publishing.Library;
import dev.rolebook.publishing.PartTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
    public List<PartTable> partTables() {
        return List.of();
    }
}
